package io.fieldcontract.sales;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.ScopePredicate;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import io.fieldcontract.sales.SalesAgainstPlan.MonthSales;
import io.fieldcontract.sales.SalesAgainstPlan.ProductSales;
import io.fieldcontract.sales.SalesAgainstPlan.Total;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was sold in a territory, and what was planned. */
@Repository
public class SalesQueries {

  // An outlet counts where it was on the first day of the month. The offset keeps the look-ups by
  // outlet from being turned into a walk through the sales of all territories.
  private static final String SALES =
      """
      select f.kind, f.product_id, p.name, f.month, f.currency, bool_or(f.sold) as sold,
        sum(f.units) as units, sum(f.amount) as amount,
        sum(f.planned_units) as planned_units, sum(f.planned_amount) as planned_amount
      from (
        select 'PRIMARY' as kind, product_id, month, currency, true as sold, units, amount,
          0 as planned_units, cast(0 as numeric) as planned_amount
        from primary_sales
        where territory_id = :territory and month >= :from and month < :before
        union all
        select 'SECONDARY', s.product_id, s.month, s.currency, true, s.units, s.amount, 0, 0
        from account_territory_assignment a
          cross join lateral (
            select * from secondary_sales o
            where o.outlet_id = a.account_id and o.month >= :from and o.month < :before
            offset 0) s
        where a.territory_id = :territory
          and s.month >= a.valid_from and (a.valid_to is null or s.month < a.valid_to)
        union all
        select kind, product_id, month, currency, false, 0, 0, units, amount
        from sales_plan where territory_id = :territory and month >= :from and month < :before
        ) f join product p on p.id = f.product_id join territory t on t.id = :territory
      where""";

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** A month of a product, whatever is known of it. */
  private record Part(SalesKind kind, LocalDate month, boolean sold, ProductSales sales) {}

  /**
   * The sales of a territory in scope of each kind of which any are known in the year before the
   * month of the date.
   */
  public List<SalesAgainstPlan> againstPlan(TerritoryId territory, LocalDate today, Scope scope) {
    LocalDate running = today.withDayOfMonth(1);
    Sql sql =
        Sql.of(entityManager, SALES)
            .add(ScopePredicate.territoryIsSeen(scope, "t.id"))
            .add("group by f.kind, f.product_id, p.name, f.month, f.currency")
            .bind("territory", territory.value())
            .bind("from", running.minusMonths(SalesAgainstPlan.MONTHS))
            .bind("before", running);
    List<Part> parts = ScopePredicate.bind(scope, sql).list(SalesQueries::part);
    Instant asOf = clock.instant();
    return Stream.of(SalesKind.values())
        .map(kind -> parts.stream().filter(part -> part.kind == kind).toList())
        .filter(some -> some.stream().anyMatch(Part::sold))
        .map(some -> againstPlan(some, asOf))
        .toList();
  }

  private static SalesAgainstPlan againstPlan(List<Part> parts, Instant asOf) {
    LocalDate through =
        parts.stream()
            .filter(Part::sold)
            .map(Part::month)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate from = through.minusMonths(SalesAgainstPlan.WINDOW - 1L);
    List<Part> known = parts.stream().filter(part -> !part.month.isAfter(through)).toList();
    List<Part> window = known.stream().filter(part -> !part.month.isBefore(from)).toList();
    return new SalesAgainstPlan(
        parts.get(0).kind,
        from,
        through,
        totals(window),
        sums(window, part -> part.sales.product().name() + " " + part.sales.currency()),
        months(known),
        asOf);
  }

  private static List<Total> totals(List<Part> parts) {
    return sums(parts, part -> part.sales.currency()).stream()
        .map(sum -> new Total(sum.currency(), sum.amount(), sum.plannedAmount()))
        .toList();
  }

  private static List<MonthSales> months(List<Part> parts) {
    List<MonthSales> months = new ArrayList<>();
    parts.stream()
        .collect(Collectors.groupingBy(Part::month, TreeMap::new, Collectors.toList()))
        .forEach(
            (month, some) ->
                totals(some)
                    .forEach(
                        one ->
                            months.add(
                                new MonthSales(
                                    month, one.amount(), one.plannedAmount(), one.currency()))));
    return months;
  }

  private static List<ProductSales> sums(List<Part> parts, Function<Part, String> by) {
    BinaryOperator<ProductSales> sum = SalesQueries::sum;
    return List.copyOf(
        parts.stream().collect(Collectors.toMap(by, Part::sales, sum, TreeMap::new)).values());
  }

  private static ProductSales sum(ProductSales one, ProductSales other) {
    return new ProductSales(
        one.product(),
        one.units() + other.units(),
        one.plannedUnits() + other.plannedUnits(),
        one.amount().add(other.amount()),
        one.plannedAmount().add(other.plannedAmount()),
        one.currency());
  }

  private static Part part(Row row) {
    BigDecimal amount = row.decimal("amount");
    return new Part(
        row.constant("kind", SalesKind.class),
        row.date("month"),
        row.is("sold"),
        new ProductSales(
            new Named(row.id("product_id"), row.text("name")),
            row.number("units"),
            row.number("planned_units"),
            amount,
            row.decimal("planned_amount"),
            row.text("currency")));
  }
}
