package io.fieldcontract.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small company in a real database keeps the product's rules and looks like a company. */
class DemoCompanyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final DemoSize SMALL =
      DemoSize.demo(TODAY)
          .with(Map.of("territories", 12L, "hcps", 3_000L, "hcos", 300L, "calls", 26_000L));

  private static EmptyDatabase database;
  private static String company;
  private static final List<String> TOLD = new ArrayList<>();

  @BeforeAll
  static void load() throws Exception {
    database = new EmptyDatabase();
    company = database.create();
    DemoCompany.load(company, "postgres", "", SMALL, TOLD::add);
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          region                                                | 4
          territory                                             | 12
          account where kind = 'HCP'                            | 3000
          account where kind = 'HCO'                            | 300
          product where withdrawn_on is null                    | 6
          product where withdrawn_on < date '2026-11-24'        | 1
          cycle_plan                                            | 4
          data_change_request where status = 'OPEN'             | 5
          anomaly_flag where status = 'NEW'                     | 13
          flag_reply                                            | 12
          attachment where store = 'DATABASE'                   | 9
          ic_statement where status = 'PUBLISHED'               | 48
          ic_statement s join crm_user u on u.id = s.payee_id where u.login = 'rep' | 4
          ic_statement s join crm_user u on u.id = s.payee_id where u.login = 'rep03' | 2
          ic_statement s join crm_user u on u.id = s.payee_id where u.login = 'former' | 2
          business_calendar                                     | 4
          business_calendar_version where cast(content as text) like '%12:00%' | 2
          user_region_assignment                                | 4
          ops_liaison                                           | 4
          user_territory_assignment                             | 13
          call c join crm_user u on u.id = c.user_id where u.login = 'rep' and c.status = 'DRAFT' | 2
          """)
  void holdsWhatItsSizeSays(String rows, int count) throws SQLException {
    assertThat(number("select count(*) from " + rows)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rep",
        "rep02",
        "rep12",
        "manager",
        "manager04",
        "liaison",
        "liaison02",
        "ops",
        "ops02"
      })
  void knowsThePeopleOfTheSignIns(String login) throws SQLException {
    assertThat(number("select count(*) from crm_user where login = '" + login + "'")).isOne();
  }

  /** Each of these finds rows that break a rule. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // the HCP was in the territory on the call date
        """
        call c where not exists (select from account_territory_assignment s where s.account_id = c.hcp_id
          and s.territory_id = c.territory_id and s.valid_from <= c.call_date
          and (s.valid_to is null or s.valid_to > c.call_date))""",
        // the rep had the territory on the call date
        """
        call c where not exists (select from user_territory_assignment s where s.user_id = c.user_id
          and s.territory_id = c.territory_id and s.valid_from <= c.call_date
          and (s.valid_to is null or s.valid_to > c.call_date))""",
        // nothing from the future
        "call where call_date >= date '2026-11-24' or created_at >= timestamptz '2026-11-24 08:00Z'",
        "call where first_submitted_at < call_date",
        // nobody works at weekends and on holidays
        "call where extract(isodow from call_date) > 5",
        "call where call_date in ('2025-11-27', '2025-12-25', '2026-01-01', '2026-05-25', '2026-07-03', '2026-09-07')",
        // late by the rule of the column's comment
        """
        call c join territory t on t.id = c.territory_id join region r on r.id = t.region_id
          where c.status = 'SUBMITTED' and c.late <> (c.first_submitted_at
            > (c.call_date + 1)::timestamp at time zone r.zone_id + interval '24 hours')""",
        // a call is about something, and not about what had left the market
        "call c where not exists (select from call_detail d where d.call_id = c.id)",
        """
        call_detail d join product p on p.id = d.product_id join call c on c.id = d.call_id
          where c.call_date >= p.withdrawn_on""",
        // an HCP is called on once a day
        "(select from call where status = 'SUBMITTED' group by hcp_id, territory_id, call_date having count(*) > 1) x",
        // targets are of the territory for the whole cycle
        """
        cycle_plan_target p join cycle_plan c on c.id = p.cycle_plan_id
          where not exists (select from account_territory_assignment s where s.account_id = p.hcp_id
            and s.territory_id = p.territory_id and s.valid_from <= c.starts_on
            and (s.valid_to is null or s.valid_to > c.ends_on))""",
        // the same place at the same time once
        """
        account_territory_assignment a join account_territory_assignment b on a.account_id = b.account_id
          and a.territory_id = b.territory_id and a.id <> b.id""",
        "account a where kind = 'HCP' and (select count(*) from affiliation where hcp_id = a.id and main) <> 1",
        "affiliation f join account o on o.id = f.hco_id where o.kind <> 'HCO'",
        "account where not active and exists (select from account_territory_assignment where account_id = account.id "
            + "and valid_to is null)",
        "account where search_text <> lower(search_text) or search_text ~ '[^ -~]'",
        "call_attendee a join call c on c.id = a.call_id where c.hcp_id = a.account_id",
        "data_change_request where status = 'ACCEPTED' and account_id is null",
        "anomaly_flag f join account a on a.id = f.account_id where a.kind <> 'HCO'",
        "anomaly_flag f where not exists (select from account_territory_assignment s "
            + "where s.account_id = f.account_id and s.territory_id = f.territory_id)",
        "anomaly_flag f where version + 1 <> (select count(*) from audit_entry where object_id = f.id)",
        "attachment a left join attachment_content c on c.attachment_id = a.id where c is null "
            + "or length(c.content) <> a.size or encode(sha256(c.content), 'hex') <> a.sha256",
        "anomaly_flag where raised_at > timestamptz '2026-11-24' or noticed_at > raised_at",
        "ic_statement where published_at >= timestamptz '2026-11-24' or published_at < period_end",
        """
        call_day d full join (
            select territory_id, call_date, cast(count(*) as integer) as calls, cast(count(*) filter (where late) as integer) as late_calls, true as found
            from call where status = 'SUBMITTED' group by territory_id, call_date) c
          using (territory_id, call_date, calls, late_calls)
          where d.tableoid is null or c.found is null""",
        "territory where (select count(distinct kind) from sales_plan where territory_id = territory.id) <> 2",
        "call where version <> revisions or revisions <> (select count(*) from call_revision where call_id = call.id)"
      })
  void keepsTheRule(String broken) throws SQLException {
    assertThat(number("select count(*) from " + broken)).isZero();
  }

  /** Each of these is a share, in per cent, and the range it lies in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count(*) filter (where late) * 100.0 / count(*) from call                                   | 4  | 8
          count(*) filter (where pdrp_opt_out) * 100.0 / count(*) from account where kind = 'HCP'     | 2  | 5
          count(*) * 100.0 / 26000 from call where status = 'SUBMITTED'                               | 95 | 105
          count(*) filter (where tier = 'A') * 100.0 / count(tier) from account_territory_assignment  | 8  | 12
          count(*) filter (where tier = 'D') * 100.0 / count(tier) from account_territory_assignment  | 37 | 43
          count(distinct call_id) * 100.0 / (select count(*) from call) from call_attendee            | 2  | 10
          """)
  void looksLikeACompany(String share, double low, double high) throws SQLException {
    assertThat(number("select " + share)).isBetween(low, high);
  }

  @Test
  void plansATerritorysTargets() throws SQLException {
    String share =
        """
        100.0 * count(*) / (select count(*) from account_territory_assignment s where s.territory_id = p.territory_id
          and s.tier is not null and s.valid_from <= '2026-09-01' and s.valid_to is null) as share
        from cycle_plan_target p join cycle_plan c on c.id = p.cycle_plan_id
        where c.name = '2026 T3' group by p.territory_id""";
    assertThat(number("select min(share) from (select " + share + ") x")).isGreaterThan(28);
    assertThat(number("select max(share) from (select " + share + ") x")).isLessThan(48);
    assertThat(number("select avg(share) from (select " + share + ") x")).isBetween(35.0, 40.0);
  }

  @Test
  void coversTheTargetsUnevenly() throws SQLException {
    String coverage =
        """
        100.0 * count(distinct c.hcp_id) / count(distinct p.hcp_id) as percent
        from cycle_plan_target p join cycle_plan y on y.id = p.cycle_plan_id
          left join call c on c.territory_id = p.territory_id and c.hcp_id = p.hcp_id
            and c.call_date between y.starts_on and y.ends_on and c.status = 'SUBMITTED'
        where y.name = '%s' group by p.territory_id""";
    String ended = "(select " + coverage.formatted("2026 T2") + ") x";
    assertThat(number("select min(percent) from " + ended)).isBetween(35.0, 55.0);
    assertThat(number("select max(percent) from " + ended)).isBetween(85.0, 98.0);
    String running = "(select " + coverage.formatted("2026 T3") + ") x";
    assertThat(number("select avg(percent) from " + running))
        .isLessThan(number("select avg(percent) from " + ended));
  }

  @Test
  void movesHcpsAndKeepsTheirOlderCallsWhereTheyWereMade() throws SQLException {
    String moved =
        """
        from account_territory_assignment o join account_territory_assignment n on n.account_id = o.account_id
          and n.valid_from = o.valid_to
        """;
    assertThat(number("select count(*) " + moved)).isPositive();
    assertThat(
            number(
                "select count(*) "
                    + moved
                    + "join call c on c.hcp_id = o.account_id and c.territory_id = o.territory_id"))
        .isPositive();
  }

  @Test
  void givesEveryAccountItsOwnValidNpi() throws SQLException {
    String all = EmptyDatabase.ask(company, "select string_agg(npi, ' ') from account");
    List<String> npis = List.of(all.split(" "));
    assertThat(npis).hasSize(3_300).doesNotHaveDuplicates().allMatch(Npi::valid);
  }

  @Test
  void makesTheSameRowsFromTheSameSeed() throws Exception {
    String again = database.create();
    DemoCompany.load(again, "postgres", "", SMALL, line -> {});
    String other = database.create();
    DemoCompany.load(other, "postgres", "", SMALL.with(Map.of("seed", 7L)), line -> {});
    for (String table : tables()) {
      String checksum =
          "select md5(string_agg(x::text, '|' order by x::text)) from " + table + " x";
      String expected = EmptyDatabase.ask(company, checksum);
      assertThat(EmptyDatabase.ask(again, checksum)).as(table).isNotNull().isEqualTo(expected);
      assertThat(EmptyDatabase.ask(other, checksum)).as(table).isNotEqualTo(expected);
    }
  }

  @Test
  void refusesADatabaseThatHoldsACompany() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DemoCompany.load(company, "postgres", "", SMALL, line -> {}))
        .withMessageContaining("already");
  }

  @Test
  void tellsWhatItLoads() {
    assertThat(TOLD).contains("Accounts: 0 %", "Calls: 80 %", "Statistics");
  }

  private static List<String> tables() {
    return List.of(
        "region",
        "territory",
        "product",
        "crm_user",
        "user_territory_assignment",
        "user_region_assignment",
        "ops_liaison",
        "account",
        "affiliation",
        "account_territory_assignment",
        "cycle_plan",
        "cycle_plan_target",
        "call",
        "call_detail",
        "call_attendee",
        "call_revision",
        "call_day",
        "product_metric",
        "primary_sales",
        "secondary_sales",
        "sales_plan",
        "data_change_request",
        "anomaly_flag",
        "flag_reply",
        "attachment",
        "attachment_content",
        "ic_statement",
        "ic_statement_line",
        "business_calendar_version");
  }

  private static double number(String sql) throws SQLException {
    return Double.parseDouble(EmptyDatabase.ask(company, sql));
  }
}
