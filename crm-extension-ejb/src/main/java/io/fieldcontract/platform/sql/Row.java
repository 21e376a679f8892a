package io.fieldcontract.platform.sql;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.audit.Snapshots;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The row of a result that is being read, by column name; what is null in the database is null. */
public final class Row {

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  /** Text, also of char columns. */
  public String text(String column) {
    return get(column, String.class);
  }

  /** A key. */
  public UUID id(String column) {
    return get(column, UUID.class);
  }

  /** A whole number that is never null. */
  public long number(String column) {
    return get(column, Number.class).longValue();
  }

  /** A whole number that is never null and fits an int. */
  public int count(String column) {
    return Math.toIntExact(number(column));
  }

  /** A whole number that fits an int. */
  public Integer countOrNull(String column) {
    return get(column, Integer.class);
  }

  /** A decimal number, exactly. */
  public BigDecimal decimal(String column) {
    return get(column, BigDecimal.class);
  }

  /** Bytes. */
  public byte[] bytes(String column) {
    return get(column, byte[].class);
  }

  /** A truth value that is never null. */
  public boolean is(String column) {
    return get(column, Boolean.class);
  }

  /** A calendar date. */
  public LocalDate date(String column) {
    return get(column, LocalDate.class);
  }

  /** A moment. */
  public Instant instant(String column) {
    OffsetDateTime moment = get(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
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

  private <T> T get(String column, Class<T> type) {
    try {
      // The driver turns a whole number into that of its own size alone.
      return type == Number.class
          ? type.cast(rows.getObject(column))
          : rows.getObject(column, type);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
