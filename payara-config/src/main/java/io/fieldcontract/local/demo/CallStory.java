package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.CallPlan.Visit;
import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Places.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What was said at a visit, and when and how the rep wrote it down. */
record CallStory(
    Visit visit,
    Outcome outcome,
    NextAction nextAction,
    String note,
    List<Product> products,
    boolean late,
    Instant submittedAt,
    Entry entry,
    boolean corrected) {

  /** How a call went, from the best. */
  enum Outcome {
    WILL_TRY,
    INTERESTED,
    NEUTRAL,
    OBJECTION,
    NOT_INTERESTED
  }

  /** What the rep does next. */
  enum NextAction {
    VISIT_AGAIN,
    SEND_INFORMATION,
    INVITE_TO_EVENT,
    ASK_MEDICAL,
    NONE
  }

  /** How the entry went on the device. */
  record Entry(int millis, int taps, boolean hcpPicked, String device, boolean offline) {}

  private static final int DAY = 24 * 60;

  /** The story of a visit, from its own dice. */
  static CallStory of(Visit visit, Territory territory, Company company, Words words, Dice dice) {
    Outcome outcome = Outcome.values()[dice.weighted(18, 30, 30, 14, 8)];
    NextAction action = NextAction.values()[dice.weighted(45, 20, 8, 7, 20)];
    String note = dice.chance(0.15) ? words.one("note", dice) : null;
    List<Product> products = products(visit, company, dice);
    LocalDate today = company.size().today();
    boolean late = dice.chance(0.063) && visit.date().plusDays(5).isBefore(today);
    boolean tomorrow = dice.chance(0.1) && visit.date().plusDays(1).isBefore(today);
    Instant submittedAt =
        at(visit.date(), territory.region().zone(), minute(late, tomorrow, dice), dice);
    return new CallStory(
        visit, outcome, action, note, products, late, submittedAt, entry(dice), dice.chance(0.006));
  }

  /** The dice of a territory's numbered call. */
  static Dice dice(Company company, Territory territory, int number) {
    return Dice.of(company.size().seed(), Purpose.CALL, (long) territory.number() << 24 | number);
  }

  /** The minute, from the call date's midnight on, at which the call was submitted. */
  private static int minute(boolean late, boolean tomorrow, Dice dice) {
    if (late) {
      return dice.between(2, 4) * DAY + dice.between(7 * 60, 20 * 60);
    }
    if (tomorrow) {
      return DAY + dice.between(7 * 60, 19 * 60);
    }
    return dice.chance(0.2) ? dice.between(9 * 60, 16 * 60) : dice.between(17 * 60, 22 * 60);
  }

  private static Instant at(LocalDate day, ZoneId zone, int minute, Dice dice) {
    return day.plusDays(minute / DAY)
        .atTime(minute % DAY / 60, minute % 60, dice.between(0, 59))
        .atZone(zone)
        .toInstant();
  }

  /**
   * One or two products of the specialty; at times, until its withdrawal, the one that is withdrawn
   * now.
   */
  private static List<Product> products(Visit visit, Company company, Dice dice) {
    List<Product> relevant = visit.hcp().specialty().products(company.size().products());
    List<Product> products = new ArrayList<>();
    products.add(dice.chance(0.7) ? relevant.get(0) : dice.one(relevant));
    Product second = dice.one(relevant);
    if (dice.chance(0.4) && second != products.get(0)) {
      products.add(second);
    }
    if (visit.date().isBefore(company.withdrawnOn()) && dice.chance(0.06)) {
      products.add(Product.LUMAVANCE);
    }
    return products;
  }

  private static Entry entry(Dice dice) {
    boolean phone = dice.chance(0.8);
    boolean picked = dice.chance(0.88);
    double seconds = (picked ? 12 : 21) * Math.exp(0.4 * dice.bell()) * (phone ? 1 : 1.2);
    int taps = (picked ? 4 : 6) + dice.weighted(60, 25, 10, 5);
    boolean offline = phone && dice.chance(0.14);
    return new Entry((int) (seconds * 1000), taps, picked, phone ? "PHONE" : "DESKTOP", offline);
  }
}
