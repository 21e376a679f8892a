package io.fieldcontract.terms;

import io.fieldcontract.calendar.Holiday;
import io.fieldcontract.calendar.Interval;
import io.fieldcontract.sla.Allowance;
import io.fieldcontract.sla.Allowance.Elapsed;
import io.fieldcontract.sla.Allowance.WorkingDays;
import io.fieldcontract.sla.Breach;
import io.fieldcontract.sla.ClockDay;
import io.fieldcontract.sla.Promise;
import io.fieldcontract.sla.SlaClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Why a clock is due when it is, in words and figures.
 *
 * @param allowed elapsed hours to acknowledge, working days to resolve
 * @param zoneId of the calendar; dates and words are by its wall clock
 * @param dueAt null while a pause keeps that from being known
 * @param breachedAt the due moment that was missed; null when none was
 * @param text the answer in a sentence or two
 * @param days every day that the clock runs, free ones too; none for elapsed time
 */
public record ClockExplanation(
    Promise promise,
    int calendarVersion,
    int policyVersion,
    int allowed,
    String zoneId,
    Instant startedAt,
    Instant dueAt,
    Instant breachedAt,
    String text,
    List<Day> days) {

  /** A stretch of time; until is the first moment after it. */
  public record Span(Instant from, Instant until) {}

  /**
   * What a day did.
   *
   * @param holiday its name; null on other days
   * @param leftSeconds working time that is left at the end of the day
   * @param text all of it in a sentence
   */
  public record Day(
      LocalDate date,
      List<Span> working,
      List<Span> counted,
      List<Span> paused,
      String holiday,
      long leftSeconds,
      String text) {}

  /** Of a clock, in a language. */
  public static ClockExplanation of(SlaClock clock, Locale language) {
    ClockWords words = ClockWords.in(language, clock.terms().calendar().zone());
    return new ClockExplanation(
        clock.terms().promise(),
        clock.terms().calendar().version(),
        clock.terms().policy().version(),
        allowed(clock.terms().allowance()),
        clock.terms().calendar().zone().getId(),
        clock.course().startedAt(),
        clock.dueAt().orElse(null),
        clock.breach().map(Breach::dueAt).orElse(null),
        words.answer(clock),
        ClockDay.of(clock).stream().map(day -> day(day, words)).toList());
  }

  private static int allowed(Allowance allowance) {
    return allowance instanceof WorkingDays working
        ? working.days()
        : (int) ((Elapsed) allowance).time().toHours();
  }

  private static Day day(ClockDay day, ClockWords words) {
    return new Day(
        day.date(),
        spans(day.working()),
        spans(day.counted()),
        spans(day.paused()),
        day.holiday().map(Holiday::name).orElse(null),
        day.left().value().toSeconds(),
        words.sentence(day));
  }

  private static List<Span> spans(List<Interval> intervals) {
    return intervals.stream().map(one -> new Span(one.from(), one.until())).toList();
  }
}
