package io.fieldcontract.call;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a call must keep to. */
final class CallRules {

  /** The contract's entry within 24 hours, elapsed, counted from the end of the call date. */
  static final Duration TIME_TO_ENTER = Duration.ofHours(24);

  private CallRules() {}

  /**
   * A call has taken place.
   *
   * @param zone of the territory's region
   * @throws Problem CALL_IN_FUTURE when its date has not begun there
   */
  static void notInFuture(LocalDate callDate, Instant now, ZoneId zone) {
    if (callDate.isAfter(LocalDate.ofInstant(now, zone))) {
      throw new Problem(ProblemType.CALL_IN_FUTURE, "callDate");
    }
  }

  /**
   * The five things are given; there is no sixth.
   *
   * @throws Problem CALL_INCOMPLETE naming what is missing
   */
  static void complete(CallContent content) {
    List<String> missing = new ArrayList<>();
    if (content.productIds().isEmpty()) {
      missing.add("productIds");
    }
    if (content.outcome() == null) {
      missing.add("outcome");
    }
    if (content.nextAction() == null) {
      missing.add("nextAction");
    }
    if (!missing.isEmpty()) {
      throw new Problem(ProblemType.CALL_INCOMPLETE, missing.toArray(String[]::new));
    }
  }

  /** Whether a call first submitted at the moment is marked late; a late call is never refused. */
  static boolean late(LocalDate callDate, Instant submitted, ZoneId zone) {
    Instant endOfDay = callDate.plusDays(1).atStartOfDay(zone).toInstant();
    return submitted.isAfter(endOfDay.plus(TIME_TO_ENTER));
  }
}
