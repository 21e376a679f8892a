package io.fieldcontract.architecture.broken.setters.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class WrongCall {
  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }
}
