package io.fieldcontract.platform.audit;

import java.util.UUID;

/** An entity whose changes must be audited under its key. */
public interface Identified {

  /** The key. */
  UUID key();
}
