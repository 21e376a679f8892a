package io.fieldcontract.architecture.broken.clock.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

class RightTime {
  Object now(Clock clock) {
    return LocalDate.now(clock).equals(new Date(0)) ? clock.instant() : System.nanoTime();
  }
}
