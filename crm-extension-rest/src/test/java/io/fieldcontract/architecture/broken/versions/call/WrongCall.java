package io.fieldcontract.architecture.broken.versions.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class WrongCall {
  @Id private long id;
}
