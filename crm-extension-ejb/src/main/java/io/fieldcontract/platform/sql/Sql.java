package io.fieldcontract.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;

/**
 * One SQL statement with named parameters, read into records row by row. Runs on the connection of
 * the running transaction, after what is pending in its persistence context; without a transaction,
 * on a connection of its own.
 */
public final class Sql {

  // A text in quotes may hold a colon; a name follows one.
  private static final Pattern QUOTED_OR_NAME = Pattern.compile("'[^']*'|:([A-Za-z]\\w*)");

  private final EntityManager entityManager;
  private final StringBuilder text;
  private final Map<String, Object> values = new HashMap<>();

  private Sql(EntityManager entityManager, String text) {
    this.entityManager = entityManager;
    this.text = new StringBuilder(text);
  }

  /** Starts a statement. */
  public static Sql of(EntityManager entityManager, String text) {
    return new Sql(entityManager, text);
  }

  /** Adds text. */
  public Sql add(String more) {
    text.append('\n').append(more);
    return this;
  }

  /** Adds text and its parameter, unless the value is null. */
  public Sql addUnlessNull(Object value, String more, String name) {
    return value == null ? this : add(more).bind(name, value);
  }

  /** Gives a parameter its value; a collection stands for its elements, separated by commas. */
  public Sql bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** All rows; the reader is given each while the statement is open and must not run another. */
  public <T> List<T> list(Function<Row, T> reader) {
    return run(statement -> read(statement, reader, Integer.MAX_VALUE));
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Function<Row, T> reader) {
    return run(statement -> read(statement, reader, 1)).stream().findFirst();
  }

  /** The only column of the only row, a whole number. */
  public long number() {
    return run(
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new NoResultException("No row of: " + text);
            }
            return rows.getLong(1);
          }
        });
  }

  /** Runs a statement that changes rows; returns how many. */
  public int change() {
    return run(PreparedStatement::executeUpdate);
  }

  private static <T> List<T> read(PreparedStatement statement, Function<Row, T> reader, int most)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      List<T> read = new ArrayList<>();
      while (read.size() < most && rows.next()) {
        read.add(reader.apply(row));
      }
      return read;
    }
  }

  // Hibernate lends the connection, and makes its own exceptions of those of JDBC.
  private <T> T run(OnStatement<T> use) {
    List<Object> arguments = new ArrayList<>();
    String positional = positional(arguments);
    ReturningWork<T> work =
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(positional)) {
            for (int i = 0; i < arguments.size(); i++) {
              statement.setObject(i + 1, forDriver(arguments.get(i)));
            }
            return use.apply(statement);
          }
        };
    if (entityManager.isJoinedToTransaction()) {
      entityManager.flush();
      return entityManager.unwrap(Session.class).doReturningWork(work);
    }
    SessionFactory factory = entityManager.getEntityManagerFactory().unwrap(SessionFactory.class);
    try (StatelessSession own = factory.openStatelessSession()) {
      return own.doReturningWork(work);
    }
  }

  private String positional(List<Object> arguments) {
    return QUOTED_OR_NAME
        .matcher(text)
        .replaceAll(
            found ->
                found.group(1) == null
                    ? Matcher.quoteReplacement(found.group())
                    : marks(found.group(1), arguments));
  }

  private String marks(String name, List<Object> arguments) {
    Object value = values.get(name);
    if (value instanceof Collection<?> several) {
      arguments.addAll(several);
      return String.join(",", Collections.nCopies(several.size(), "?"));
    }
    if (value == null && !values.containsKey(name)) {
      throw new IllegalStateException("No value for :" + name + " of: " + text);
    }
    arguments.add(value);
    return "?";
  }

  private static Object forDriver(Object value) {
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
  }

  private interface OnStatement<T> {
    T apply(PreparedStatement statement) throws SQLException;
  }
}
