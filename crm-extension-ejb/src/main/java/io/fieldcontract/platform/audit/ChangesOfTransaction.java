package io.fieldcontract.platform.audit;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The keys of the entities that the running transaction changed, and of those it audited. */
final class ChangesOfTransaction {

  private final Set<UUID> changed = new HashSet<>();
  private final Set<UUID> audited = new HashSet<>();
  private boolean opened;

  private ChangesOfTransaction() {}

  /** Of the running transaction; empty at its start. */
  static ChangesOfTransaction current() {
    TransactionSynchronizationRegistry registry = Registry.OF_SERVER;
    var changes = (ChangesOfTransaction) registry.getResource(ChangesOfTransaction.class);
    if (changes == null) {
      changes = new ChangesOfTransaction();
      registry.putResource(ChangesOfTransaction.class, changes);
    }
    return changes;
  }

  /** True to the first who asks: the outermost use case of the transaction. */
  boolean open() {
    boolean first = !opened;
    opened = true;
    return first;
  }

  void changed(UUID id) {
    changed.add(id);
  }

  void audited(UUID id) {
    audited.add(id);
  }

  Set<UUID> unaudited() {
    Set<UUID> rest = new HashSet<>(changed);
    rest.removeAll(audited);
    return rest;
  }

  // Looked up, not injected: entity listeners are made by the persistence provider. Once, at first
  // use in a transaction: the server has one for all.
  private static final class Registry {
    static final TransactionSynchronizationRegistry OF_SERVER = lookUp();

    private static TransactionSynchronizationRegistry lookUp() {
      try {
        return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
      } catch (NamingException e) {
        throw new IllegalStateException("The server has no TransactionSynchronizationRegistry", e);
      }
    }
  }
}
