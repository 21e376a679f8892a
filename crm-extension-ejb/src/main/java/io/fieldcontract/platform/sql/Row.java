package io.fieldcontract.platform.sql;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.audit.Snapshots;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One row of a result by column name; what is null in the database is null here. */
public final class Row {

  private final Tuple tuple;

  Row(Tuple tuple) {
    this.tuple = tuple;
  }

  /** Text, also of char columns. */
  public String text(String column) {
    Object value = tuple.get(column);
    return value == null ? null : value.toString();
  }

  /** A key. */
  public UUID id(String column) {
    return (UUID) tuple.get(column);
  }

  /** A whole number that is never null. */
  public long number(String column) {
    return ((Number) tuple.get(column)).longValue();
  }

  /** A whole number that is never null and fits an int. */
  public int count(String column) {
    return Math.toIntExact(number(column));
  }

  /** A truth value that is never null. */
  public boolean is(String column) {
    return (Boolean) tuple.get(column);
  }

  /** A calendar date. */
  public LocalDate date(String column) {
    Object value = tuple.get(column);
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  /** A moment. */
  public Instant instant(String column) {
    Object value = tuple.get(column);
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
  }

  /** A JSON array of objects with id and name; empty where it is null. */
  public List<Named> named(String column) {
    return jsonList(column, Named[].class);
  }

  /** A JSON array of records; empty where it is null. */
  public <T> List<T> jsonList(String column, Class<T[]> type) {
    String json = text(column);
    return json == null ? List.of() : List.of(Snapshots.read(json, type));
  }

  /** A record kept as JSON. */
  public <T> T json(String column, Class<T> type) {
    String json = text(column);
    return json == null ? null : Snapshots.read(json, type);
  }

  /** An enum constant by its name. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String name = text(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
