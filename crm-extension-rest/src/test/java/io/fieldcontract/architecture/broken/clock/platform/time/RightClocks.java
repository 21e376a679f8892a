package io.fieldcontract.architecture.broken.clock.platform.time;

import java.time.Clock;

class RightClocks {
  Clock clock() {
    return Clock.systemUTC();
  }
}
