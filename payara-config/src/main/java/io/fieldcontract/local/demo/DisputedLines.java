package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Places.Territory;
import io.fieldcontract.local.demo.Staff.Person;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The lines of statements that were loaded, as a dispute keeps them. */
final class DisputedLines {
  private static final String LINES =
      """
      select l.id, l.statement_id, s.cycle_plan_id, l.component, l.measure, l.amount,
        cast(json_build_object('id', l.id, 'position', l.position,
          'territory', json_build_object('id', t.id, 'name', t.name),
          'component', l.component, 'measure', l.measure, 'unit', l.unit, 'achieved', l.achieved,
          'target', l.target, 'attainmentPercent', l.attainment,
          'rate', json_build_object('kind', l.rate_kind, 'value', l.rate_value,
            'thresholdPercent', l.threshold_percent, 'capPercent', l.cap_percent,
            'words', l.rate_words),
          'amount', json_build_object('amount', l.amount, 'currency', s.currency)) as text)
      from ic_statement_line l join ic_statement s on s.id = l.statement_id
        join territory t on t.id = l.territory_id
      where l.territory_id = ? and s.payee_id = ?
      order by s.period_end desc, l.position limit ?""";

  private final Connection connection;

  DisputedLines(Connection connection) {
    this.connection = connection;
  }

  /**
   * A line.
   *
   * @param content all of it, as JSON
   */
  record Line(
      UUID id,
      UUID statement,
      UUID cycle,
      String component,
      String measure,
      BigDecimal amount,
      String content) {}

  /** The first lines of a payee in a territory, of the latest statement first. */
  List<Line> of(Territory territory, Person payee, int most) throws SQLException {
    List<Line> lines = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(LINES)) {
      statement.setObject(1, territory.id());
      statement.setObject(2, payee.id());
      statement.setInt(3, most);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.add(
              new Line(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getString(5),
                  row.getBigDecimal(6),
                  row.getString(7)));
        }
      }
    }
    return lines;
  }
}
