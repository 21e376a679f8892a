package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Places.Territory;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** Makes, from what was loaded, the sums of calls by day and the sales plans of territories. */
final class SummaryTables {
  private static final String CALL_DAYS =
      """
      insert into call_day (territory_id, call_date, calls, late_calls)
      select territory_id, call_date, count(*), count(*) filter (where late)
      from call where status = 'SUBMITTED' group by territory_id, call_date""";

  // What a territory sells in a usual month, more or less, in each month until the cycle ends.
  private static final String PLANS =
      """
      insert into sales_plan (territory_id, product_id, kind, month, units, amount, currency)
      select s.territory_id, s.product_id, s.kind, m.month,
        round(s.units * p.share), round(cast(s.amount * p.share as numeric), 2), 'USD'
      from (
        select territory_id, product_id, 'PRIMARY' as kind, sum(units) as units,
          sum(amount) as amount
        from primary_sales group by territory_id, product_id
        union all
        select a.territory_id, f.product_id, 'SECONDARY', sum(f.units), sum(f.amount)
        from account_territory_assignment a join secondary_sales f on f.outlet_id = a.account_id
          and a.valid_from <= f.month and (a.valid_to is null or a.valid_to > f.month)
        group by a.territory_id, f.product_id) s
        join unnest(?, ?) as p(territory_id, share) on p.territory_id = s.territory_id
        cross join (select cast(generate_series(?, ?, interval '1 month') as date) as month) m""";

  private final Connection connection;
  private final Company company;

  SummaryTables(Connection connection, Company company) {
    this.connection = connection;
    this.company = company;
  }

  void load() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(CALL_DAYS);
    }
    List<Territory> territories = company.places().territories();
    LocalDate first =
        company.size().today().withDayOfMonth(1).minusMonths(company.size().salesMonths());
    try (PreparedStatement plans = connection.prepareStatement(PLANS)) {
      plans.setArray(
          1, connection.createArrayOf("uuid", territories.stream().map(Territory::id).toArray()));
      plans.setArray(
          2, connection.createArrayOf("float8", territories.stream().map(this::share).toArray()));
      plans.setDate(3, Date.valueOf(first));
      plans.setDate(4, Date.valueOf(Cycle.of(company.size().today()).end()));
      plans.executeUpdate();
    }
  }

  /** What of all the sales that are known is planned for one month. */
  private Double share(Territory territory) {
    Dice dice = Dice.of(company.size().seed(), Purpose.SALES_PLAN, territory.number());
    return dice.between(0.8, 1.3) / company.size().salesMonths();
  }
}
