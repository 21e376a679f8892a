package io.fieldcontract.architecture.broken.setters.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class RightCall {
  @Id private long id;

  public void settle() {}

  void setId(long id) {
    this.id = id;
  }
}
