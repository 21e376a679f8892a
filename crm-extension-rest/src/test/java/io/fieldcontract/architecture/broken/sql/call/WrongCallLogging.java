package io.fieldcontract.architecture.broken.sql.call;

import io.fieldcontract.platform.UseCase;
import jakarta.persistence.EntityManager;

@UseCase
class WrongCallLogging {
  EntityManager entityManager;
}
