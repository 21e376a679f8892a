package io.fieldcontract.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Any calendar of any zone, and moments near which something may happen to it. */
public final class AnyTime {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2037-01-01T00:00:00Z");

  private AnyTime() {}

  /**
   * A calendar, and a whole minute in it.
   *
   * @param moment within four days of a change of the clocks, where the zone has one
   */
  public record Place(BusinessCalendar calendar, Instant moment) {}

  /** Zones of the tz database, all of them. */
  public static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
  }

  /** Any calendar at any time. */
  public static Arbitrary<Place> places() {
    return withHolidays(places(weeks()));
  }

  /** With holidays around that time. */
  public static Arbitrary<Place> withHolidays(Arbitrary<Place> places) {
    return Combinators.combine(places, holidays()).as(AnyTime::celebrate);
  }

  /** A calendar with such a week and no holidays, at any time. */
  public static Arbitrary<Place> places(Arbitrary<Map<DayOfWeek, List<WorkingHours>>> weeks) {
    return Combinators.combine(zones(), weeks, moments(), minutes(-4 * 1440, 4 * 1440))
        .as(AnyTime::place);
  }

  /** Pauses in any order, that may touch and overlap. */
  public static Arbitrary<List<Interval>> pauses(Instant around) {
    return Combinators.combine(minutes(-2000, 12000), minutes(0, 4000))
        .as((start, length) -> new Interval(around.plus(start), around.plus(start.plus(length))))
        .list()
        .ofMaxSize(4);
  }

  /** Whole minutes, any as probable as another. */
  public static Arbitrary<Duration> minutes(int min, int max) {
    return evenly(min, max).map(Duration::ofMinutes);
  }

  /** By default small numbers are preferred, so that most spans would be too short to matter. */
  public static Arbitrary<Long> evenly(long min, long max) {
    return Arbitraries.longs().between(min, max).withDistribution(RandomDistribution.uniform());
  }

  /** The hours of some weekdays, of one at least. */
  public static Arbitrary<Map<DayOfWeek, List<WorkingHours>>> weeks() {
    return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours().filter(h -> !h.isEmpty()))
        .ofMinSize(1);
  }

  /** Three days a week at least, with two hours each at least. */
  public static Arbitrary<Map<DayOfWeek, List<WorkingHours>>> busyWeeks() {
    Arbitrary<List<WorkingHours>> busy =
        hours().filter(day -> day.stream().mapToInt(h -> h.to() - h.from()).sum() >= 120);
    return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), busy).ofMinSize(3);
  }

  /** The hours of one day: up to three ranges. */
  public static Arbitrary<List<WorkingHours>> hours() {
    return evenly(0, WorkingHours.DAY)
        .map(Long::intValue)
        .filter(minute -> minute != WorkingHours.DAY - 1)
        .set()
        .ofMaxSize(6)
        .map(minutes -> ranges(new ArrayList<>(new TreeSet<>(minutes))));
  }

  private static List<WorkingHours> ranges(List<Integer> edges) {
    List<WorkingHours> ranges = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i += 2) {
      ranges.add(new WorkingHours(edges.get(i), edges.get(i + 1)));
    }
    return ranges;
  }

  private static Arbitrary<Instant> moments() {
    return evenly(0, Duration.between(EARLIEST, LATEST).toMinutes())
        .map(minutes -> EARLIEST.plus(minutes, ChronoUnit.MINUTES));
  }

  private static Arbitrary<Map<Long, Holiday>> holidays() {
    Arbitrary<Holiday> holiday = hours().map(hours -> new Holiday("any", hours));
    return Arbitraries.maps(evenly(-4, 14), holiday).ofMaxSize(5);
  }

  private static Place place(
      ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, Instant moment, Duration off) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(moment);
    Instant near = change == null ? moment : change.getInstant().plus(off);
    int year = near.atZone(zone).getYear();
    CalendarId id = new CalendarId(new UUID(0, 1));
    return new Place(new BusinessCalendar(id, 1, zone, week, Map.of(), year - 1, year + 2), near);
  }

  private static Place celebrate(Place place, Map<Long, Holiday> holidays) {
    BusinessCalendar calendar = place.calendar();
    LocalDate date = calendar.dateOf(place.moment());
    for (Map.Entry<Long, Holiday> holiday : holidays.entrySet()) {
      calendar = Calendars.with(calendar, date.plusDays(holiday.getKey()), holiday.getValue());
    }
    return new Place(calendar, place.moment());
  }
}
