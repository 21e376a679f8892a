package io.fieldcontract.dispute;

import io.fieldcontract.calendar.OutsideCalendar;
import io.fieldcontract.sla.SlaClock;
import io.fieldcontract.sla.Terms;

/** What an act does to a clock. */
interface Turn {

  /** Runs on, or stands still, as before. */
  Turn NONE = (clock, act) -> clock;

  /** Ends. */
  Turn STOP = (clock, act) -> clock.stop(act.now());

  /** Stands still from now on. */
  Turn PAUSE = (clock, act) -> clock.pause(act.now());

  /** Goes on; if that is beyond the years of its calendar, on the current version of it. */
  Turn RESUME = Turn::resumed;

  /** The clock after the act. */
  SlaClock of(SlaClock clock, Act act);

  private static SlaClock resumed(SlaClock clock, Act act) {
    try {
      return clock.resume(act.now());
    } catch (OutsideCalendar tooShort) {
      var current = act.terms().calendars().get(act.terms().calendars().size() - 1);
      var terms = clock.terms();
      return clock
          .putOn(new Terms(terms.promise(), terms.policy(), current), act.now())
          .resume(act.now());
    }
  }
}
