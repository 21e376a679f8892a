package io.fieldcontract.architecture.broken.clock.call;

import java.util.Date;

class WrongDate {
  Object now() {
    return new Date();
  }
}
