package io.fieldcontract.platform.audit;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Hears of every entity that is written; the default listener of the persistence unit. */
public class ChangeListener {

  @PostPersist
  @PostUpdate
  @PostRemove
  void written(Object entity) {
    if (entity instanceof Identified identified) {
      ChangesOfTransaction.current().changed(identified.key());
    }
  }
}
