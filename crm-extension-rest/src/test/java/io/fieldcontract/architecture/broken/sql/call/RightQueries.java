package io.fieldcontract.architecture.broken.sql.call;

import jakarta.persistence.EntityManager;

class RightQueries {
  EntityManager entityManager;
}
