package io.fieldcontract.architecture.broken.calendarandsla.sla;

import jakarta.persistence.Version;
import java.time.Duration;

class RightClock {
  @Version private long version;
  private Duration left;
}
