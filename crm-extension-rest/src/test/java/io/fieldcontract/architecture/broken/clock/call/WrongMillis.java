package io.fieldcontract.architecture.broken.clock.call;

class WrongMillis {
  long now() {
    return System.currentTimeMillis();
  }
}
