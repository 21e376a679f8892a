package io.fieldcontract.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate compares it with the entities. An Integrator,
 * because servers build the entity manager factory before any bean of ours starts.
 */
public class MigrationAtStart implements Integrator {

  private static final String CHANGELOG = "db/changelog/master.xml";

  /**
   * Runs the changelog; the database's own lock lets several nodes start at once.
   *
   * @throws IllegalStateException when a changeset fails: the deployment fails with it
   */
  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    ConnectionProvider connections =
        factory.getServiceRegistry().requireService(ConnectionProvider.class);
    try {
      Connection connection = connections.getConnection();
      boolean autoCommit = connection.getAutoCommit();
      try {
        update(connection);
      } finally {
        // Servers refuse a connection that comes back in another mode than it was lent.
        connection.setAutoCommit(autoCommit);
        connections.closeConnection(connection);
      }
    } catch (Exception e) {
      throw new IllegalStateException(
          "The database schema could not be brought up to date: " + e.getMessage(), e);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // nothing is held
  }

  private static void update(Connection connection) throws Exception {
    connection.setAutoCommit(false);
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    var resources = new ClassLoaderResourceAccessor(MigrationAtStart.class.getClassLoader());
    Scope.child(
        Scope.Attr.resourceAccessor.name(),
        resources,
        () ->
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .execute());
    rollBackRest(connection);
  }

  private static void rollBackRest(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }
}
