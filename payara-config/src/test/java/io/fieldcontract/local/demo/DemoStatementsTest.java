package io.fieldcontract.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo company's statements can be reckoned again, from the figures that they cite. */
class DemoStatementsTest {
  private static final DemoSize SMALL =
      DemoSize.demo(LocalDate.of(2026, 11, 24))
          .with(Map.of("territories", 8L, "hcps", 800L, "hcos", 200L, "calls", 6_000L));

  private static EmptyDatabase database;
  private static String company;

  @BeforeAll
  static void load() throws Exception {
    database = new EmptyDatabase();
    company = database.create();
    DemoCompany.load(company, "postgres", "", SMALL, line -> {});
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  /** Each of these finds rows that break a rule; l is a line, s its statement. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // the amount is what the rate says
        """
        l.amount <> round(case l.rate_kind
            when 'PER_UNIT' then l.rate_value * l.achieved
            when 'ON_TARGET' then case when l.attainment < l.threshold_percent then 0
              when l.attainment > l.cap_percent then l.rate_value * l.cap_percent / 100
              else l.rate_value * l.attainment / 100 end
            else l.rate_value end, 2)""",
        "l.attainment <> round(l.achieved * 100 / l.target, 1)",
        "s.total <> (select coalesce(sum(amount), 0) from ic_statement_line x where x.statement_id = s.id)",
        "(select count(*) from ic_statement_line x where x.statement_id = s.id) not between 5 and 8",
        // achieved is what the figures say
        """
        l.component = 'Sell-through' and l.achieved is distinct from (select coalesce(sum(f.units), 0) from secondary_sales f
          join product p on p.id = f.product_id
          join account_territory_assignment a on a.account_id = f.outlet_id
          where p.name = replace(l.measure, 'Secondary sales of ', '') and a.territory_id = l.territory_id
            and f.month between s.period_start and s.period_end
            and a.valid_from <= f.month and coalesce(a.valid_to, 'infinity') > f.month)""",
        """
        l.component = 'Sell-in' and l.achieved is distinct from (select coalesce(sum(f.amount), 0) from primary_sales f
          where f.territory_id = l.territory_id and f.month between s.period_start and s.period_end)""",
        """
        l.component = 'New patients' and l.achieved is distinct from (select coalesce(sum(f.nrx), 0) from product_metric f
          join product p on p.id = f.product_id
          join account_territory_assignment a on a.account_id = f.hcp_id
          where p.name = replace(l.measure, 'New prescriptions of ', '') and a.territory_id = l.territory_id
            and f.month between s.period_start and s.period_end
            and a.valid_from <= f.month and coalesce(a.valid_to, 'infinity') > f.month)""",
        """
        l.component = 'Coverage' and l.achieved is distinct from (select count(*) from cycle_plan_target t
          where t.cycle_plan_id = s.cycle_plan_id and t.territory_id = l.territory_id
            and exists (select from call c where c.hcp_id = t.hcp_id and c.territory_id = t.territory_id
              and c.status = 'SUBMITTED' and c.call_date between s.period_start and s.period_end))""",
        // and the payee had the territory all the time that is paid for
        """
        not exists (select from user_territory_assignment a where a.user_id = s.payee_id
          and a.territory_id = l.territory_id and a.valid_from <= s.period_start
          and coalesce(a.valid_to, 'infinity') > s.period_end)"""
      })
  void keepsTheRule(String broken) throws SQLException {
    assertThat(lines(broken)).isZero();
  }

  @Test
  void someLinesPayNothingAndSomeMoreThanTheTarget() throws SQLException {
    assertThat(lines("l.amount = 0 and l.achieved > 0")).isPositive();
    assertThat(lines("l.rate_kind = 'ON_TARGET' and l.amount > l.rate_value")).isPositive();
    assertThat(lines("l.rate_kind = 'FIXED'")).isPositive();
    assertThat(lines("l.component = 'Sell-through' and l.achieved > 0")).isPositive();
    assertThat(lines("l.component = 'New patients' and l.achieved > 0")).isPositive();
    assertThat(lines("l.component = 'Coverage' and l.achieved > 0")).isPositive();
  }

  private static int lines(String where) throws SQLException {
    String count =
        "select count(*) from ic_statement_line l join ic_statement s on s.id = l.statement_id where ";
    return Integer.parseInt(EmptyDatabase.ask(company, count + where));
  }
}
