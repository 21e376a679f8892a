package io.fieldcontract.platform.schema;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;

/**
 * Tells Hibernate of the transactions of Payara and GlassFish, where it does not find them by
 * itself; elsewhere it stays silent and Hibernate's own detection stands.
 */
public class ServerTransactions implements JtaPlatformProvider {

  @Override
  public JtaPlatform getProvidedJtaPlatform() {
    try {
      InitialContext.doLookup("java:appserver/TransactionManager");
      return new SunOneJtaPlatform();
    } catch (NamingException e) {
      return null;
    }
  }
}
