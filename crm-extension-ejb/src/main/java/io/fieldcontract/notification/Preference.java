package io.fieldcontract.notification;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * How somebody wants to be told.
 *
 * @param language of mail, en or de
 */
public record Preference(String language, MailTimes times) {

  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final LocalTime BEGIN = LocalTime.of(8, 0);
  private static final LocalTime END = LocalTime.of(18, 0);
  private static final ZoneId UTC = ZoneId.of("UTC");

  /**
   * Of somebody who never said: English, Monday to Friday from eight to six, in the zone of the
   * first own territory or region. A flag waits for who sees to it, so they hear at once; reps, who
   * hear of each step, once a day.
   */
  static Preference standard(Scope scope) {
    MailMode mode = scope.role() == Role.REP ? MailMode.DIGEST : MailMode.AT_ONCE;
    ZoneId zone = scope.zone().equals(ZoneOffset.UTC) ? UTC : scope.zone();
    return new Preference("en", new MailTimes(mode, BEGIN, WEEK, BEGIN, END, zone));
  }
}
