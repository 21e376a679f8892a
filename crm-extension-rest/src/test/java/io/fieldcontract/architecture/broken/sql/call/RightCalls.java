package io.fieldcontract.architecture.broken.sql.call;

import io.fieldcontract.platform.Repository;
import jakarta.persistence.EntityManager;

@Repository
class RightCalls {
  EntityManager entityManager;
}
