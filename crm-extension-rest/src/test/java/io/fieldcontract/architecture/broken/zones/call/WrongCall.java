package io.fieldcontract.architecture.broken.zones.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

@Entity
class WrongCall {
  @Id private long id;
  private LocalDateTime at;
}
