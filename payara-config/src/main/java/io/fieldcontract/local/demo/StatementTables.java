package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import io.fieldcontract.local.demo.Staff.Person;
import io.fieldcontract.local.demo.StatementFigures.Achieved;
import io.fieldcontract.local.demo.StatementFigures.Of;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;

/**
 * Loads incentive statements: for each of the last four cycles one for everybody who had a
 * territory in it, over the whole months that have figures and ended two weeks ago at least.
 */
final class StatementTables {
  private static final int CYCLES = 4;
  private static final int DAYS_TO_CLOSE = 14;
  private static final int DAYS_TO_PUBLISH = 12;
  private static final List<String> PER_UNIT = List.of("0.1200", "0.1500", "0.1850");

  private final Company company;
  private final Staff staff;
  private final StatementFigures figures;
  private final CopyTable statements;
  private final CopyTable lines;
  private final Map<Period, Achieved> achieved = new HashMap<>();
  private final List<Product> products;
  private int statementsMade;
  private int linesMade;

  StatementTables(Company company, Staff staff, CopyManager copy, StatementFigures figures) {
    this.company = company;
    this.staff = staff;
    this.figures = figures;
    products = List.of(Product.values()).subList(0, company.size().products());
    statements =
        new CopyTable(
            copy,
            "ic_statement",
            "id, external_id, payee_id, cycle_plan_id, period_start, period_end, currency, status,"
                + " published_at, total");
    lines =
        new CopyTable(
            copy,
            "ic_statement_line",
            "id, statement_id, position, territory_id, component, measure, unit, achieved, target,"
                + " attainment, rate_kind, rate_value, threshold_percent, cap_percent, amount");
  }

  /** The part of a cycle that is paid for, in whole months. */
  private record Period(Cycle cycle, LocalDate start, LocalDate end) {}

  void load() throws SQLException, IOException {
    List<Cycle> cycles = company.cycles();
    for (Cycle cycle : cycles.subList(Math.max(0, cycles.size() - CYCLES), cycles.size())) {
      for (Territory territory : company.places().territories()) {
        for (Person payee : payees(territory)) {
          List<LocalDate> months = months(cycle, territory, payee);
          if (!months.isEmpty()) {
            LocalDate last = months.get(months.size() - 1);
            add(
                new Period(cycle, months.get(0), YearMonth.from(last).atEndOfMonth()),
                territory,
                payee);
          }
        }
      }
    }
    statements.flush();
    lines.flush();
  }

  private List<Person> payees(Territory territory) {
    return territory.number() == Staff.CHANGED_TERRITORY
        ? List.of(staff.former(), staff.rep(territory))
        : List.of(staff.rep(territory));
  }

  private List<LocalDate> months(Cycle cycle, Territory territory, Person payee) {
    LocalDate firstFigures =
        YearMonth.from(company.size().today())
            .minusMonths(company.size().salesMonths() - 1L)
            .atDay(1);
    LocalDate closed = company.size().today().minusDays(DAYS_TO_CLOSE);
    return Stream.iterate(cycle.start(), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(cycle.end()))
        .filter(month -> !month.isBefore(firstFigures) && !month.isBefore(company.callsFrom()))
        .filter(month -> !YearMonth.from(month).atEndOfMonth().isAfter(closed))
        .filter(month -> staff.rep(territory, month).equals(payee))
        .toList();
  }

  private void add(Period period, Territory territory, Person payee) throws SQLException {
    UUID cycle = company.ids().of(Kind.CYCLE, period.cycle().number());
    if (!achieved.containsKey(period)) {
      achieved.put(period, figures.between(period.start(), period.end(), cycle));
    }
    UUID id = company.ids().of(Kind.STATEMENT, statementsMade++);
    List<StatementLine> made = lines(territory, achieved.get(period));
    statements.row(
        id,
        "IC-%s-%s".formatted(period.cycle().name().replace(' ', '-'), payee.externalId()),
        payee.id(),
        cycle,
        period.start(),
        period.end(),
        "USD",
        "PUBLISHED",
        period
            .end()
            .plusDays(DAYS_TO_PUBLISH)
            .atTime(LocalTime.of(9, 0))
            .atZone(territory.region().zone())
            .toInstant(),
        made.stream().map(StatementLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    for (int i = 0; i < made.size(); i++) {
      addLine(id, i + 1, territory, made.get(i));
    }
  }

  private List<StatementLine> lines(Territory territory, Achieved by) {
    Dice dice = Dice.of(company.size().seed(), Purpose.STATEMENTS, statementsMade);
    List<StatementLine> made = new ArrayList<>();
    for (int i = 0; i < Math.min(PER_UNIT.size(), products.size()); i++) {
      Product product = products.get((territory.number() + i) % products.size());
      BigDecimal units = of(by.secondaryUnits(), territory, product);
      String measure = "Secondary sales of " + product.label();
      made.add(
          StatementLine.perUnit(
              "Sell-through", measure, "units", units, aim(units, dice), PER_UNIT.get(i)));
    }
    BigDecimal sold = of(by.primaryAmount(), territory, null);
    made.add(
        StatementLine.onTarget(
            "Sell-in", "Primary sales, all products", "USD", sold, aim(sold, dice), 1800, 80, 150));
    int started = dice.chance(0.3) ? Math.min(2, products.size()) : 1;
    for (Product product : products.subList(0, started)) {
      BigDecimal scripts = of(by.newPrescriptions(), territory, product);
      String measure = "New prescriptions of " + product.label();
      made.add(
          StatementLine.onTarget(
              "New patients", measure, "NRx", scripts, aim(scripts, dice), 1200, 85, 140));
    }
    addCoverage(made, territory, by);
    if (dice.chance(0.3)) {
      made.add(StatementLine.once("Launch support", "Speaker programme held", 250));
    }
    return made;
  }

  private void addCoverage(List<StatementLine> made, Territory territory, Achieved by) {
    BigDecimal targets = of(by.targets(), territory, null);
    if (targets.signum() > 0) {
      BigDecimal called = of(by.targetsCalledOn(), territory, null);
      made.add(
          StatementLine.onTarget(
              "Coverage", "Target HCPs called on", "HCPs", called, targets, 900, 60, 100));
    }
  }

  /** Of a product; null is for all of them. */
  private BigDecimal of(Map<Of, BigDecimal> figures, Territory territory, Product product) {
    UUID id = product == null ? null : company.productId(product);
    return figures.getOrDefault(new Of(territory.id(), id), BigDecimal.ZERO);
  }

  private static BigDecimal aim(BigDecimal achieved, Dice dice) {
    return achieved
        .multiply(BigDecimal.valueOf(dice.between(0.8, 1.25)))
        .setScale(0, RoundingMode.HALF_UP)
        .max(BigDecimal.ONE);
  }

  private void addLine(UUID statement, int position, Territory territory, StatementLine line) {
    lines.row(
        company.ids().of(Kind.STATEMENT_LINE, linesMade++),
        statement,
        position,
        territory.id(),
        line.component(),
        line.measure(),
        line.unit(),
        line.achieved(),
        line.target(),
        line.attainment(),
        line.rateKind(),
        line.rateValue(),
        line.threshold(),
        line.cap(),
        line.amount());
  }
}
