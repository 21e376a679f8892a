package io.fieldcontract.sales;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fieldcontract.measure.Percent;
import io.fieldcontract.platform.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The sales of a territory in the last {@value #WINDOW} months that are known, against the plan of
 * the same months; docs/numbers.md has the formulas.
 *
 * @param from the first day of the first of these months
 * @param through the first day of the last of them
 * @param totals by currency
 * @param products by name and currency
 * @param months month by month and by currency, of up to a year until {@code through}
 */
public record SalesAgainstPlan(
    SalesKind kind,
    LocalDate from,
    LocalDate through,
    List<Total> totals,
    List<ProductSales> products,
    List<MonthSales> months,
    Instant asOf) {

  /** Months that are set against their plan. */
  public static final int WINDOW = 3;

  /** Months that are told. */
  public static final int MONTHS = 12;

  /** All products in one currency. */
  public record Total(String currency, BigDecimal amount, BigDecimal plannedAmount) {

    /** The amount of the planned amount, in per cent with one decimal; null without a plan. */
    @JsonProperty
    public BigDecimal attainmentPercent() {
      return Percent.of(amount, plannedAmount);
    }
  }

  /** One product in one currency. */
  public record ProductSales(
      Named product,
      long units,
      long plannedUnits,
      BigDecimal amount,
      BigDecimal plannedAmount,
      String currency) {

    /** The amount of the planned amount, in per cent with one decimal; null without a plan. */
    @JsonProperty
    public BigDecimal attainmentPercent() {
      return Percent.of(amount, plannedAmount);
    }
  }

  /** All products of a month, which begins on the date, in one currency. */
  public record MonthSales(
      LocalDate month, BigDecimal amount, BigDecimal plannedAmount, String currency) {}
}
