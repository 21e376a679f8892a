package io.fieldcontract.architecture.broken.clock.call;

import java.time.Instant;

class WrongInstant {
  Object now() {
    return Instant.now();
  }
}
