package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Fate;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the rest of the demo company is made from: its places, accounts, cycles, and who is where on
 * which day.
 */
final class Company {
  /**
   * An account in a territory for some time.
   *
   * @param from first day
   * @param to the day after the last, or null
   */
  record Membership(Hcp hcp, LocalDate from, LocalDate to) {
    /** Whether the HCP is in the territory on that day. */
    boolean on(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  private static final int C_TARGETS_OF_100 = 25;

  private final DemoSize size;
  private final LocalDate callsFrom;
  private final List<Cycle> cycles;
  private final Ids ids;
  private final Places places;
  private final Directory directory;

  Company(DemoSize size) {
    this.size = size;
    callsFrom = YearMonth.from(size.today()).minusMonths(size.months()).atDay(1);
    cycles = Cycle.covering(callsFrom, size.today());
    ids = new Ids(size.seed(), opening().atStartOfDay(ZoneOffset.UTC).toInstant());
    places = new Places(size, ids);
    directory = new Directory(size, ids, places);
  }

  DemoSize size() {
    return size;
  }

  Ids ids() {
    return ids;
  }

  Places places() {
    return places;
  }

  Directory directory() {
    return directory;
  }

  /** The cycles from the first call to the running one, in order. */
  List<Cycle> cycles() {
    return cycles;
  }

  /**
   * The first day of the first cycle, from which on territories, people and accounts are assigned.
   */
  LocalDate opening() {
    return cycles.get(0).start();
  }

  /** The first day that has calls. */
  LocalDate callsFrom() {
    return callsFrom;
  }

  /** The day on which {@link Product#LUMAVANCE} left the market. */
  LocalDate withdrawnOn() {
    return size.today().minusMonths(5).withDayOfMonth(1);
  }

  UUID productId(Product product) {
    return ids.of(Kind.PRODUCT, product.ordinal());
  }

  /**
   * The HCPs of a territory over time: its own, and those that come from the territory whose
   * neighbour it is.
   */
  List<Membership> members(Territory territory) {
    List<Membership> members = new ArrayList<>();
    for (Hcp hcp : hcps(territory)) {
      members.add(new Membership(hcp, opening(), leaves(hcp.fate())));
    }
    Territory before = places.inRegion(territory, -1);
    if (before != territory) {
      hcps(before).stream()
          .filter(hcp -> arrives(hcp.fate()) != null)
          .forEach(hcp -> members.add(new Membership(hcp, arrives(hcp.fate()), null)));
    }
    return members;
  }

  /** The HCPs that were made in the territory. */
  List<Hcp> hcps(Territory territory) {
    return directory.hcpsOf(territory, directory.hcosOf(territory));
  }

  /**
   * Whether an HCP who is in the territory at the cycle's start is a target: every A and B, part of
   * the C.
   */
  boolean target(Hcp hcp, Cycle cycle) {
    return switch (hcp.tier()) {
      case A, B -> true;
      case C -> {
        Dice dice =
            Dice.of(size.seed(), Purpose.TARGET, (long) hcp.number() << 16 | cycle.number());
        yield dice.chance(C_TARGETS_OF_100 / 100.0);
      }
      case D -> false;
    };
  }

  /**
   * The day on which an HCP leaves the territory of the own block, or null; with too few cycles
   * nobody moves.
   */
  private LocalDate leaves(Fate fate) {
    return switch (fate) {
      case STAYS, SHARED -> null;
      case MOVED_BEFORE -> cycleStart(2);
      case MOVED_NOW, RETIRED -> cycleStart(1);
    };
  }

  private LocalDate arrives(Fate fate) {
    return switch (fate) {
      case STAYS, RETIRED -> null;
      case SHARED -> opening();
      case MOVED_BEFORE -> cycleStart(2);
      case MOVED_NOW -> cycleStart(1);
    };
  }

  private LocalDate cycleStart(int fromTheEnd) {
    return cycles.size() <= fromTheEnd ? null : cycles.get(cycles.size() - fromTheEnd).start();
  }
}
