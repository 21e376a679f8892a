package io.fieldcontract.probe;

import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.territory.AccountTerritoryAssignment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/** A use case that forgets the audit trail. */
@UseCase
public class UnauditedChange {

  @PersistenceContext private EntityManager entityManager;

  /** Stores an assignment and tells nobody. */
  public void assign(UUID account, UUID territory) {
    LocalDate longAgo = LocalDate.of(2001, 1, 1);
    entityManager.persist(
        new AccountTerritoryAssignment(account, new TerritoryId(territory), null, longAgo));
  }
}
