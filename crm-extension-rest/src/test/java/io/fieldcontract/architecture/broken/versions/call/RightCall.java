package io.fieldcontract.architecture.broken.versions.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class RightCall extends Base {
  @Id private long id;
}
