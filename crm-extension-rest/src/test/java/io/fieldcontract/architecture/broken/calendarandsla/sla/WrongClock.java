package io.fieldcontract.architecture.broken.calendarandsla.sla;

import jakarta.inject.Inject;

class WrongClock {
  @Inject java.time.Clock clock;
}
