package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Pattern;
import io.fieldcontract.local.demo.Places.Territory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyManager;

/**
 * Loads prescriptions by HCP, sell-in by distributor and sell-through by outlet, month by month.
 */
final class FigureTables {
  private static final List<String> DISTRIBUTORS =
      List.of("Meridian Wholesale", "Tri-River Distribution", "Union Pharma Supply");
  private static final int[] DISTRIBUTOR_PERCENT = {45, 35, 20};
  private static final int RISING_MONTHS = 6;

  private final Company company;
  private final List<LocalDate> months;
  private final List<Product> products;
  private final CopyTable metrics;
  private final CopyTable primary;
  private final CopyTable secondary;

  FigureTables(Company company, CopyManager copy) {
    this.company = company;
    DemoSize size = company.size();
    YearMonth running = YearMonth.from(size.today());
    months =
        IntStream.rangeClosed(1, size.salesMonths())
            .mapToObj(i -> running.minusMonths(size.salesMonths() - i + 1L).atDay(1))
            .toList();
    products = List.of(Product.values()).subList(0, size.products());
    metrics = new CopyTable(copy, "product_metric", "hcp_id, product_id, month, trx, nrx");
    String sold = "product_id, %smonth, units, amount, currency";
    primary =
        new CopyTable(copy, "primary_sales", "territory_id, " + sold.formatted("distributor, "));
    secondary = new CopyTable(copy, "secondary_sales", "outlet_id, " + sold.formatted(""));
  }

  /** All figures of a territory's accounts. */
  void load(Territory territory) throws SQLException, IOException {
    company.hcps(territory).forEach(this::addPrescriptions);
    metrics.flush();
    addPrimary(territory);
    primary.flush();
    company.directory().hcosOf(territory).stream()
        .filter(hco -> hco.kind() == Hco.Kind.PHARMACY)
        .forEach(this::addSecondary);
    secondary.flush();
  }

  private void addPrescriptions(Hcp hcp) {
    Dice dice = Dice.of(company.size().seed(), Purpose.METRIC, hcp.number());
    double interest = 1;
    for (Product product : hcp.specialty().products(company.size().products())) {
      double level = hcp.tier().prescriptions() * interest * dice.between(0.6, 1.4);
      double trend = dice.between(-0.012, 0.016);
      for (int m = 0; m < months.size(); m++) {
        double rise = hcp.pattern() == Pattern.RISING ? Math.pow(1.09, rising(m)) : 1;
        double expected = level * Math.pow(1 + trend, m) * rise * season(months.get(m));
        int trx = dice.round(Math.max(0, expected * (1 + 0.12 * dice.bell())));
        int nrx = Math.min(trx, dice.round(trx * dice.between(0.22, 0.38)));
        metrics.row(hcp.id(), company.productId(product), months.get(m), trx, nrx);
      }
      interest *= 0.6;
    }
  }

  /** How many of the last months a rising HCP has risen for. */
  private int rising(int month) {
    return Math.max(0, month - (months.size() - RISING_MONTHS) + 1);
  }

  private static double season(LocalDate month) {
    return 1 + 0.05 * Math.cos((month.getMonthValue() - 1) * Math.PI / 6);
  }

  private void addPrimary(Territory territory) {
    for (Product product : products) {
      Dice dice =
          Dice.of(company.size().seed(), Purpose.PRIMARY_SALES, key(territory.number(), product));
      double level =
          company.size().hcps() / (double) company.size().territories() * dice.between(1.6, 2.6);
      double trend = dice.between(-0.015, 0.025);
      for (int d = 0; d < DISTRIBUTORS.size(); d++) {
        for (int m = 0; m < months.size(); m++) {
          int units = units(level * DISTRIBUTOR_PERCENT[d] / 100, trend, m, dice);
          BigDecimal amount = amount(units, product, 0.82);
          primary.row(
              territory.id(),
              company.productId(product),
              DISTRIBUTORS.get(d),
              months.get(m),
              units,
              amount,
              "USD");
        }
      }
    }
  }

  private void addSecondary(Hco outlet) {
    for (Product product : products) {
      Dice dice =
          Dice.of(company.size().seed(), Purpose.SECONDARY_SALES, key(outlet.number(), product));
      double level = dice.between(15.0, 70.0);
      double trend = dice.between(-0.02, 0.03);
      for (int m = 0; m < months.size(); m++) {
        int units = units(level, trend, m, dice);
        secondary.row(
            outlet.id(),
            company.productId(product),
            months.get(m),
            units,
            amount(units, product, 0.95),
            "USD");
      }
    }
  }

  private int units(double level, double trend, int month, Dice dice) {
    double expected = level * Math.pow(1 + trend, month) * season(months.get(month));
    return dice.round(Math.max(0, expected * (1 + 0.1 * dice.bell())));
  }

  private static BigDecimal amount(int units, Product product, double discounted) {
    return BigDecimal.valueOf(units * product.price() * discounted)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static long key(int number, Product product) {
    return (long) number << 8 | product.ordinal();
  }
}
