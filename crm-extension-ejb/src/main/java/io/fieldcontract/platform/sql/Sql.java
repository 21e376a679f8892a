package io.fieldcontract.platform.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One SQL statement with named parameters, read into records row by row. */
public final class Sql {

  private final EntityManager entityManager;
  private final StringBuilder text;
  private final Map<String, Object> values = new LinkedHashMap<>();

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

  /** Gives a parameter its value. */
  public Sql bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** All rows. */
  public <T> List<T> list(Function<Row, T> reader) {
    return rows().map(reader).toList();
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Function<Row, T> reader) {
    return rows().findFirst().map(reader);
  }

  /** The only column of the only row. */
  public long number() {
    return ((Number) bound(entityManager.createNativeQuery(text.toString())).getSingleResult())
        .longValue();
  }

  /** Runs a statement that changes rows; returns how many. */
  public int change() {
    return bound(entityManager.createNativeQuery(text.toString())).executeUpdate();
  }

  @SuppressWarnings("unchecked") // the Tuple result class promises it
  private Stream<Row> rows() {
    Query query = bound(entityManager.createNativeQuery(text.toString(), Tuple.class));
    return ((List<Tuple>) query.getResultList()).stream().map(Row::new);
  }

  private Query bound(Query query) {
    values.forEach(query::setParameter);
    return query;
  }
}
