package io.fieldcontract.architecture.broken.clock.call;

import java.time.LocalDate;
import java.time.ZoneId;

class WrongZonedDate {
  Object now() {
    return LocalDate.now(ZoneId.of("UTC"));
  }
}
