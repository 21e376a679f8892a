package io.fieldcontract.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When people work: the hours of each weekday by the wall clock of one zone, and the holidays. A
 * version never changes: what runs on one goes on with it until it is put on another.
 *
 * <p>Where clocks are changed, each moment still belongs to one place of one day: a time of the
 * wall clock that occurs twice is the first of both, one that is left out is the moment of the
 * change. So hours lose what the change leaves out of them and hold what it repeats in them, and no
 * moment is counted twice or skipped between hours that touch.
 *
 * @param week the hours of weekdays; a weekday that is missing is free
 * @param holidays by date, in the years that are held
 * @param firstYear the first year whose holidays are known
 * @param lastYear the last of them, included
 */
public record BusinessCalendar(
    CalendarId id,
    int version,
    ZoneId zone,
    Map<DayOfWeek, List<WorkingHours>> week,
    Map<LocalDate, Holiday> holidays,
    int firstYear,
    int lastYear) {

  /** Refuses a week without hours, years out of order, and holidays beyond them. */
  public BusinessCalendar {
    week =
        week.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, day -> WorkingHours.ofDay(day.getValue())));
    holidays = Map.copyOf(holidays);
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a week without working hours");
    }
    if (firstYear > lastYear) {
      throw new IllegalArgumentException("no years: " + firstYear + " to " + lastYear);
    }
    for (LocalDate date : holidays.keySet()) {
      if (date.getYear() < firstYear || date.getYear() > lastYear) {
        throw new IllegalArgumentException("a holiday beyond the years held: " + date);
      }
    }
  }

  /** The date on the wall at that moment. */
  public LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** The moment at which a date begins, held or not. */
  public Instant startOf(LocalDate date) {
    return moment(date.atStartOfDay());
  }

  /**
   * The holiday on a date.
   *
   * @throws OutsideCalendar for a date of a year that is not held
   */
  public Optional<Holiday> holiday(LocalDate date) {
    mustHold(date);
    return Optional.ofNullable(holidays.get(date));
  }

  /**
   * The working intervals of a date in order; none on a free day.
   *
   * @throws OutsideCalendar for a date of a year that is not held
   */
  public List<Interval> working(LocalDate date) {
    LocalDateTime midnight = date.atStartOfDay();
    return hours(date).stream()
        .map(
            hours ->
                new Interval(
                    moment(midnight.plusMinutes(hours.from())),
                    moment(midnight.plusMinutes(hours.to()))))
        .filter(interval -> !interval.isEmpty())
        .toList();
  }

  /**
   * The end of working day {@code n}: day 1 is the first date after the given one that has any
   * working time.
   *
   * @throws OutsideCalendar when that is in a year that is not held
   */
  public Instant endOfWorkingDay(LocalDate after, int n) {
    List<Interval> working = List.of();
    LocalDate date = after;
    for (int day = 0; day < n; day += working.isEmpty() ? 0 : 1) {
      date = date.plusDays(1);
      working = working(date);
    }
    return working.get(working.size() - 1).until();
  }

  /**
   * That moment if it is in working hours, else the moment at which the next ones begin.
   *
   * @throws OutsideCalendar when that is in a year that is not held
   */
  public Instant nextWorkingMoment(Instant moment) {
    for (LocalDate date = dateOf(moment); true; date = date.plusDays(1)) {
      for (Interval working : working(date)) {
        if (working.until().isAfter(moment)) {
          return working.from().isAfter(moment) ? working.from() : moment;
        }
      }
    }
  }

  private List<WorkingHours> hours(LocalDate date) {
    mustHold(date);
    Holiday holiday = holidays.get(date);
    return holiday == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : holiday.hours();
  }

  private void mustHold(LocalDate date) {
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      throw new OutsideCalendar(this, date);
    }
  }

  private Instant moment(LocalDateTime wall) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    return offsets.isEmpty()
        ? rules.getTransition(wall).getInstant()
        : wall.toInstant(offsets.get(0));
  }
}
