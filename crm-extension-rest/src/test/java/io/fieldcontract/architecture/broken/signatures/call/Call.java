package io.fieldcontract.architecture.broken.signatures.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Call {
  @Id private long id;
}
