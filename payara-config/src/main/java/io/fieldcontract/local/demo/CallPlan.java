package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Company.Membership;
import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Pattern;
import io.fieldcontract.local.demo.Hcp.Tier;
import io.fieldcontract.local.demo.Places.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is called on in a territory, and when. A rep works down the cycle's list: part of the targets
 * as often as planned (how large a part is the rep's strength), the rest of the working days on
 * others and on favourites.
 */
final class CallPlan {
  /** A call that takes place. */
  record Visit(LocalDate date, Hcp hcp) {}

  /**
   * A wish to call, somewhere in the cycle.
   *
   * @param position from 0, the cycle's start, to 1, its end
   */
  private record Wish(double position, Hcp hcp) {}

  private static final double GOLDEN = 0.618033988749895;
  private static final int RECENT_DAYS = 60;
  private static final double SHARE_OF_TARGETS = 0.85;

  private final Company company;
  private final Territory territory;
  private final List<Membership> members;
  private final double callsADay;
  private final double strength;

  /**
   * @param callsADay what an average rep makes on a usual working day
   */
  CallPlan(Company company, Territory territory, List<Membership> members, double callsADay) {
    this.company = company;
    this.territory = territory;
    this.members = members;
    this.callsADay = callsADay;
    this.strength = (0.5 + territory.number() * GOLDEN) % 1;
  }

  /** All visits from the first day of calls to yesterday, in order of time. */
  List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    company.cycles().forEach(cycle -> addVisits(cycle, visits));
    return visits;
  }

  private void addVisits(Cycle cycle, List<Visit> visits) {
    Dice dice = dice(cycle, 0);
    List<LocalDate> days = cycle.start().datesUntil(cycle.end().plusDays(1)).toList();
    int[] capacity = days.stream().mapToInt(day -> capacity(day, dice)).toArray();
    List<Wish> wishes = wishes(cycle, Arrays.stream(capacity).sum());
    int next = 0;
    for (int i = 0; i < capacity.length && days.get(i).isBefore(company.size().today()); i++) {
      Set<Hcp> seen = new HashSet<>();
      while (seen.size() < capacity[i] && next < wishes.size()) {
        Hcp hcp = wishes.get(next++).hcp();
        if (fits(hcp, days.get(i), dice) && seen.add(hcp)) {
          visits.add(new Visit(days.get(i), hcp));
        }
      }
    }
  }

  /** Calls the rep makes on a day; 0 on days off. Strong reps make a few more. */
  private int capacity(LocalDate day, Dice dice) {
    double weight = day.isBefore(company.callsFrom()) ? 0 : WorkDays.weight(day);
    return weight == 0
        ? 0
        : dice.round(callsADay * weight * (0.9 + 0.2 * strength) * dice.between(0.9, 1.1));
  }

  private List<Wish> wishes(Cycle cycle, int capacity) {
    List<Hcp> present =
        members.stream().filter(m -> m.on(cycle.start())).map(Membership::hcp).toList();
    List<Wish> wishes = new ArrayList<>();
    List<Hcp> others = new ArrayList<>();
    List<Hcp> reached = new ArrayList<>();
    for (Hcp hcp : present) {
      if (!company.target(hcp, cycle)) {
        others.add(hcp);
      } else if (hcp.pattern() != Pattern.NONE || dice(cycle, hcp.number() + 1).chance(reach())) {
        reached.add(hcp);
      }
    }
    double planned = reached.stream().mapToInt(hcp -> hcp.tier().goal()).sum();
    double effort = Math.min(1, SHARE_OF_TARGETS * capacity / Math.max(1, planned));
    reached.forEach(hcp -> addWishes(hcp, cycle, effort, wishes));
    addOthers(others, reached, capacity, dice(cycle, -1), wishes);
    wishes.sort(Comparator.comparingDouble(Wish::position));
    return wishes;
  }

  /** The part of the targets that the rep gets to see in a whole cycle, from 40 to 95 %. */
  private double reach() {
    return 0.4 + 0.55 * strength;
  }

  private void addWishes(Hcp hcp, Cycle cycle, double effort, List<Wish> wishes) {
    Dice dice = dice(cycle, hcp.number() + 1);
    dice.unit();
    int more = hcp.pattern() == Pattern.WARMING || hcp.pattern() == Pattern.COOLING ? 3 : 0;
    int count =
        Math.max(1, dice.round((hcp.tier().goal() + more) * effort * dice.between(0.7, 1.15)));
    double first = dice.unit() * (hcp.tier() == Tier.A ? 0.4 : hcp.tier() == Tier.B ? 0.75 : 1);
    wishes.add(new Wish(first, hcp));
    for (int i = 1; i < count; i++) {
      wishes.add(new Wish(dice.between(first, 1), hcp));
    }
  }

  /**
   * Fills the days that the targets leave: three of four calls go to HCPs who are no targets, the
   * others to favourites.
   */
  private static void addOthers(
      List<Hcp> others, List<Hcp> reached, int capacity, Dice dice, List<Wish> wishes) {
    List<Hcp> favourites = reached.stream().filter(hcp -> hcp.pattern() == Pattern.NONE).toList();
    int missing = (int) (capacity * 1.1) - wishes.size();
    for (int i = 0; i < missing; i++) {
      List<Hcp> from = favourites.isEmpty() || dice.chance(0.75) ? others : favourites;
      if (!from.isEmpty()) {
        wishes.add(new Wish(dice.unit(), dice.one(from)));
      }
    }
  }

  /**
   * Keeps calls on a cooling HCP out of the last weeks, and most of those on a warming one out of
   * the time before.
   */
  private boolean fits(Hcp hcp, LocalDate day, Dice dice) {
    boolean recent = day.isAfter(company.size().today().minusDays(RECENT_DAYS));
    return switch (hcp.pattern()) {
      case COOLING -> !recent;
      case WARMING -> recent || dice.chance(0.2);
      case NONE, RISING -> true;
    };
  }

  private Dice dice(Cycle cycle, int number) {
    long key = ((long) territory.number() << 16 | cycle.number()) << 24;
    return Dice.of(company.size().seed(), Purpose.CALLS, key + number);
  }
}
