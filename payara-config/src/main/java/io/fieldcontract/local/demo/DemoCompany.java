package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Places.Territory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A believable company, made from a seed number and loaded into an empty schema.
 *
 * <p>Everything follows from {@link DemoSize}: the same size makes the same rows. Memory holds one
 * territory at a time, whatever the size. Planted, so that the features that look for signals find
 * some:
 *
 * <ul>
 *   <li>cooling: 6 % of the A and 5 % of the B targets were called on more often than planned, and
 *       not at all in the last 60 days;
 *   <li>warming: 4 % of the A and B targets were hardly called on before, and often in the last 60
 *       days;
 *   <li>rising: prescriptions of 6 % of the B-tier HCPs rise by 9 % a month in the last 6 months;
 *   <li>opted out: 3.5 % of the HCPs, some of the rising ones among them, whose prescriptions must
 *       stay hidden;
 *   <li>strength: the part of the targets that a rep reaches in a whole cycle goes from 40 to 95 %,
 *       evenly over the territories, so that coverage and contract pages have good and bad cases;
 *       about 6 % of the calls are late;
 *   <li>over-calling: weak reps spend a quarter of their spare calls on favourites, above the goal;
 *   <li>moves: 1 % of the HCPs went to the next territory at the start of the cycle before the
 *       running one, 0.5 % at the start of the running one; 2 % are in two territories; 1.5 %
 *       retired at the start of the running cycle;
 *   <li>people: the rep of the third territory took over half a year ago from one who left;
 *   <li>sales plans: from 20 % below to 30 % above what the territory sells in the long run;
 *   <li>pay: each rep has a statement of each of the last cycles, whose amounts follow from the
 *       figures; targets lie from 20 % above to 25 % below what was achieved;
 *   <li>{@link Product#LUMAVANCE} was withdrawn five months ago; older calls are about it.
 * </ul>
 */
public final class DemoCompany {
  private static final int STEPS_TOLD = 5;

  private final Company company;
  private final Consumer<String> progress;

  private DemoCompany(DemoSize size, Consumer<String> progress) {
    this.company = new Company(size);
    this.progress = progress;
  }

  /**
   * Loads the company in one transaction, so that nothing is ever half loaded, and brings the
   * planner's statistics up to date.
   *
   * @param jdbcUrl of a database that Liquibase has migrated and that holds no region yet
   * @param progress is told, in a few words, what is being loaded
   * @throws IllegalStateException if the database holds regions already
   * @throws SQLException if the database refuses; then nothing was loaded
   */
  public static void load(
      String jdbcUrl, String user, String password, DemoSize size, Consumer<String> progress)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      new DemoCompany(size, progress).load(connection);
    } catch (IOException e) {
      throw new SQLException("The connection broke while loading", e);
    }
  }

  /**
   * Loads into the database that the arguments name.
   *
   * @param args JDBC URL, user, password, and parts of {@link DemoSize} as {@code name=number}
   */
  public static void main(String[] args) throws SQLException {
    if (args.length < 3) {
      throw new IllegalArgumentException(
          "Usage: DemoCompany jdbcUrl user password [hcps=20000 territories=40 calls=86000 seed=1 ...]");
    }
    Map<String, Long> parts = new HashMap<>();
    for (String part : List.of(args).subList(3, args.length)) {
      String[] pair = part.split("=");
      parts.put(pair[0], Long.valueOf(pair[1]));
    }
    load(
        args[0], args[1], args[2], DemoSize.demo(LocalDate.now()).with(parts), System.out::println);
  }

  private void load(Connection connection) throws SQLException, IOException {
    connection.setAutoCommit(false);
    if (holdsRegions(connection)) {
      throw new IllegalStateException("The database holds a company already");
    }
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    Staff staff = new Staff(company);
    new PeopleTables(company, staff, copy).load();
    AccountTables accounts = new AccountTables(company, copy);
    forEachTerritory("Accounts", accounts::loadAccounts);
    forEachTerritory("Territories", accounts::loadAssignments);
    forEachTerritory("Calls", new CallTables(company, staff, copy)::load);
    forEachTerritory("Sales and prescriptions", new FigureTables(company, copy)::load);
    new SummaryTables(connection, company).load();
    new RequestTable(company, staff, copy).load();
    new FlagTable(company, staff, copy).load();
    new CalendarTables(company, copy).load();
    new StatementTables(company, staff, copy, new StatementFigures(connection)).load();
    new DisputeTables(company, staff, connection, copy).load();
    connection.commit();
    tidy(connection);
  }

  private static boolean holdsRegions(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select exists (select from region)")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private interface Step {
    void load(Territory territory) throws SQLException, IOException;
  }

  private void forEachTerritory(String what, Step step) throws SQLException, IOException {
    List<Territory> territories = new ArrayList<>(company.places().territories());
    for (Territory territory : territories) {
      int done = territory.number() * STEPS_TOLD / territories.size();
      if (territory.number() == 0
          || done > (territory.number() - 1) * STEPS_TOLD / territories.size()) {
        progress.accept("%s: %d %%".formatted(what, 100 * done / STEPS_TOLD));
      }
      step.load(territory);
    }
  }

  /** Statistics for the planner, and the visibility map that lets an index answer alone. */
  private void tidy(Connection connection) throws SQLException {
    progress.accept("Statistics");
    connection.setAutoCommit(true);
    String tables =
        "select string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = current_schema()";
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(tables)) {
      answer.next();
      String vacuum = "vacuum analyze " + answer.getString(1);
      statement.execute(vacuum);
    }
  }
}
