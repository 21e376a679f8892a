package io.fieldcontract.architecture.broken.portability.platform.schema;

import org.hibernate.Session;

class RightMigration {
  Session session;
}
