package io.fieldcontract.architecture.broken.clock.call;

import java.time.Clock;

class WrongOwnClock {
  Object now() {
    return Clock.systemUTC();
  }
}
