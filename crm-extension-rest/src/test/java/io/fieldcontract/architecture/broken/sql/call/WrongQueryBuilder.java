package io.fieldcontract.architecture.broken.sql.call;

import jakarta.persistence.TypedQuery;

class WrongQueryBuilder {
  void bind(TypedQuery<?> query) {}
}
