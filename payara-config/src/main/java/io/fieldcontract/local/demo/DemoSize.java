package io.fieldcontract.local.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * How big the demo company is and from which numbers it is made. The same value makes the same
 * rows, ids included.
 *
 * @param seed where all chance comes from
 * @param today the day the company's story ends; the last call is on the day before
 * @param regions sales regions, each with its own time zone
 * @param territories territories, each with one rep; dealt out to the regions in equal blocks
 * @param hcps health care professionals, in equal blocks to the territories
 * @param hcos places of care and outlets, in equal blocks to the territories; at least four to a
 *     territory
 * @param products products on the market, 1 to 6; one withdrawn product comes on top
 * @param months whole months of calls before the running one
 * @param salesMonths whole months of prescriptions and sales before the running one
 * @param calls submitted calls wanted; the company comes within a few per cent of it
 */
public record DemoSize(
    long seed,
    LocalDate today,
    int regions,
    int territories,
    int hcps,
    int hcos,
    int products,
    int months,
    int salesMonths,
    int calls) {

  /**
   * Refuses sizes that no company can be made of.
   *
   * @throws IllegalArgumentException naming the rule that is broken
   */
  public DemoSize {
    require(regions >= 1 && territories >= regions, "at least one region, and a territory in each");
    require(hcps >= 10 * territories, "at least ten HCPs to a territory");
    require(hcos >= 4 * territories, "at least four HCOs to a territory");
    require(
        products >= 1 && products <= Product.MARKETED, "1 to " + Product.MARKETED + " products");
    require(months >= 1 && salesMonths >= 1, "at least one month of calls and of sales");
    require(calls >= 0, "no negative number of calls");
  }

  /** The company of the demo: 40 territories, 20,000 HCPs, 13 months; loads in seconds. */
  public static DemoSize demo(LocalDate today) {
    return new DemoSize(20_260_901L, today, 4, 40, 20_000, 3_000, 6, 13, 13, 86_000);
  }

  /**
   * The company of the benchmark: 1,000 territories of 1,000 HCPs, 5,000,000 calls in 31 months.
   */
  public static DemoSize benchmark(LocalDate today) {
    return new DemoSize(20_260_901L, today, 4, 1_000, 1_000_000, 50_000, 6, 31, 1, 5_000_000);
  }

  /**
   * The company whose territories' pages are measured: 10,000 territories of 100 HCPs, 50,000,000
   * calls in 31 months, a year of sales and prescriptions.
   */
  public static DemoSize pages(LocalDate today) {
    return new DemoSize(20_260_901L, today, 4, 10_000, 1_000_000, 50_000, 6, 31, 12, 50_000_000);
  }

  /**
   * A company so many times smaller, each territory of which is as large.
   *
   * @param times at most the number of territories to a region
   */
  public DemoSize smaller(int times) {
    return new DemoSize(
        seed,
        today,
        regions,
        territories / times,
        hcps / times,
        hcos / times,
        products,
        months,
        salesMonths,
        calls / times);
  }

  /**
   * This size with some parts replaced.
   *
   * @param parts numbers by the names of this record's parts, {@code today} aside
   */
  public DemoSize with(Map<String, Long> parts) {
    return new DemoSize(
        parts.getOrDefault("seed", seed),
        today,
        part(parts, "regions", regions),
        part(parts, "territories", territories),
        part(parts, "hcps", hcps),
        part(parts, "hcos", hcos),
        part(parts, "products", products),
        part(parts, "months", months),
        part(parts, "salesMonths", salesMonths),
        part(parts, "calls", calls));
  }

  private static int part(Map<String, Long> parts, String name, int otherwise) {
    return Math.toIntExact(parts.getOrDefault(name, (long) otherwise));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("A demo company needs " + rule);
    }
  }
}
