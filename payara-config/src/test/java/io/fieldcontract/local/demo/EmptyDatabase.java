package io.fieldcontract.local.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A real PostgreSQL whose databases are made with the schema of the product and nothing in it. */
final class EmptyDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int databases;

  EmptyDatabase() throws IOException {
    server = EmbeddedPostgres.start();
  }

  /** The JDBC URL of a new database with an empty schema. */
  String create() throws SQLException, LiquibaseException {
    String name = "demo" + databases++;
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    try (Connection connection = connect(name)) {
      // the resource accessor holds nothing that needs closing: the class path is not its own
      new Liquibase(
              "db/changelog/master.xml",
              new ClassLoaderResourceAccessor(),
              new JdbcConnection(connection))
          .update();
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** The first column of the first row, as text. */
  static String ask(String jdbcUrl, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server.getJdbcUrl("postgres", database), "postgres", "");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
