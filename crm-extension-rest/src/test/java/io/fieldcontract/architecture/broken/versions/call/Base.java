package io.fieldcontract.architecture.broken.versions.call;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

@MappedSuperclass
class Base {
  @Version private long version;
}
