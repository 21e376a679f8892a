package io.fieldcontract.local.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was achieved in a time, by territory, read from the company that has been loaded: accounts
 * count where they were on the first day of the month.
 */
final class StatementFigures {
  private static final String ASSIGNED =
      """
       join account_territory_assignment a on a.account_id = f.%s
         and a.valid_from <= f.month and (a.valid_to is null or a.valid_to > f.month)
      where f.month between ? and ? group by a.territory_id, f.product_id""";

  private static final String SECONDARY =
      "select a.territory_id, f.product_id, sum(f.units) from secondary_sales f"
          + ASSIGNED.formatted("outlet_id");
  private static final String NEW_PRESCRIPTIONS =
      "select a.territory_id, f.product_id, sum(f.nrx) from product_metric f"
          + ASSIGNED.formatted("hcp_id");
  private static final String PRIMARY =
      """
      select territory_id, null, sum(amount) from primary_sales
      where month between ? and ? group by territory_id""";
  private static final String CALLED_ON =
      """
      select p.territory_id, null, count(c.hcp_id) from cycle_plan_target p
        left join (select distinct territory_id, hcp_id from call
            where status = 'SUBMITTED' and call_date between ? and ?) c
          on c.territory_id = p.territory_id and c.hcp_id = p.hcp_id
      where p.cycle_plan_id = ? group by p.territory_id""";
  private static final String TARGETS =
      """
      select territory_id, null, count(*) from cycle_plan_target
      where cycle_plan_id = ? group by territory_id""";

  private final Connection connection;

  StatementFigures(Connection connection) {
    this.connection = connection;
  }

  /** What a figure is of; product is null for all of them. */
  record Of(UUID territory, UUID product) {}

  /** The figures of a time; what is missing was zero. */
  record Achieved(
      Map<Of, BigDecimal> secondaryUnits,
      Map<Of, BigDecimal> newPrescriptions,
      Map<Of, BigDecimal> primaryAmount,
      Map<Of, BigDecimal> targetsCalledOn,
      Map<Of, BigDecimal> targets) {}

  /** From the first day of a month to the last of one, in a cycle. */
  Achieved between(LocalDate start, LocalDate end, UUID cycle) throws SQLException {
    Date from = Date.valueOf(start);
    Date to = Date.valueOf(end);
    return new Achieved(
        read(SECONDARY, from, to),
        read(NEW_PRESCRIPTIONS, from, to),
        read(PRIMARY, from, to),
        read(CALLED_ON, from, to, cycle),
        read(TARGETS, cycle));
  }

  private Map<Of, BigDecimal> read(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      Map<Of, BigDecimal> figures = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          figures.put(
              new Of(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)),
              rows.getBigDecimal(3));
        }
      }
      return figures;
    }
  }
}
