package io.fieldcontract.architecture.broken.zones.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

@Entity
class RightCall {
  @Id private long id;
  private Instant at;
  private LocalDate on;
}
