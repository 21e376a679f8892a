package io.fieldcontract.architecture.broken.zones.call;

import jakarta.persistence.MappedSuperclass;
import java.util.Date;

@MappedSuperclass
class WrongBase {
  private Date at;
}
