package io.fieldcontract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.AnyTime.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for working time in all zones of the tz database and on any calendar. */
class BusinessTimeLawsTest {

  private static final Arbitrary<Duration> SPANS =
      AnyTime.evenly(0, Duration.ofDays(9).toNanos()).map(Duration::ofNanos);

  private static final Duration LATER = Duration.ofDays(30);

  /** Working time with pauses, and two spans, one after the other. */
  record Case(BusinessTime time, Instant from, Duration span, Duration further) {

    Instant middle() {
      return from.plus(span);
    }

    Instant end() {
      return middle().plus(further);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return AnyTime.places().flatMap(place -> cases(place, SPANS));
  }

  @Property
  void plusAndBetweenAgree(@ForAll("cases") Case any) {
    WorkingTime worked = any.time.between(any.from, any.middle());
    Instant reached = any.time.plus(any.from, worked);

    assertThat(reached).isBetween(any.from, any.middle());
    assertThat(any.time.between(any.from, reached)).isEqualTo(worked);
    assertThat(any.time.between(reached, any.middle())).isEqualTo(WorkingTime.NONE);
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void plusGivesTheFirstMoment(@ForAll("cases") Case any) {
    WorkingTime amount = any.time.between(any.from, any.end());
    Instant reached = any.time.plus(any.from, amount);
    if (reached.isAfter(any.from)) {
      assertThat(any.time.between(any.from, reached.minusNanos(1))).isLessThan(amount);
    }
    Statistics.collect(reached.isAfter(any.from));
    Statistics.coverage(cases -> cases.check(true).percentage(share -> share > 30));
  }

  @Property
  void spansAddUp(@ForAll("cases") Case any) {
    assertThat(any.time.between(any.from, any.end()))
        .isEqualTo(
            any.time
                .between(any.from, any.middle())
                .plus(any.time.between(any.middle(), any.end())));
  }

  @Property
  void anotherPauseNeverMakesItEarlier(@ForAll("cases") Case any) {
    Interval pause = new Interval(any.middle(), any.end());
    List<Interval> more = new ArrayList<>(any.time.pauses());
    more.add(pause);
    BusinessTime longer = new BusinessTime(any.time.calendar(), more);
    WorkingTime amount = longer.between(any.from, any.end().plus(LATER));

    assertThat(longer.plus(any.from, amount)).isAfterOrEqualTo(any.time.plus(any.from, amount));
    assertThat(longer.between(any.from, any.end()))
        .isLessThanOrEqualTo(any.time.between(any.from, any.end()));
  }

  @Property
  void aPauseInTwoPartsIsOnePause(@ForAll("cases") Case any) {
    BusinessCalendar calendar = any.time.calendar();
    BusinessTime one = new BusinessTime(calendar, List.of(new Interval(any.from, any.end())));
    BusinessTime two =
        new BusinessTime(
            calendar,
            List.of(new Interval(any.middle(), any.end()), new Interval(any.from, any.middle())));
    Instant before = any.from.minus(any.further);
    WorkingTime amount = one.between(before, any.end().plus(LATER));

    assertThat(two.plus(before, amount)).isEqualTo(one.plus(before, amount));
  }

  /** Round the clock working time is what passes, whatever is done to clocks. */
  @Property
  void noDayGainsOrLosesTime(@ForAll("roundTheClock") Case any) {
    assertThat(any.time.between(any.from, any.end()).value())
        .isEqualTo(Duration.between(any.from, any.end()));
  }

  /** What hours lose where clocks are changed, the others have: together they are the day. */
  @Property
  void hoursAndTheOthersMakeTheDay(@ForAll("hoursAndTheOthers") Place any) {
    LocalDate date = any.calendar().dateOf(any.moment());
    Instant end = any.calendar().startOf(date.plusDays(1));
    List<Interval> working = any.calendar().working(date);

    assertThat(WorkingTime.of(working).value())
        .isEqualTo(Duration.between(any.calendar().startOf(date), end));
    for (int i = 1; i < working.size(); i++) {
      assertThat(working.get(i).from()).isEqualTo(working.get(i - 1).until());
    }
  }

  @Property(tries = 100)
  void minuteByMinuteItIsTheSame(@ForAll("wholeMinutes") Case any) {
    MinuteModel model = new MinuteModel(any.time.calendar(), any.from);
    int worked = model.workedUntil(any.middle(), any.time.pauses());
    int amount = model.workedUntil(any.end(), any.time.pauses());

    assertThat(any.time.between(any.from, any.middle()).value()).hasMinutes(worked);
    assertThat(any.time.plus(any.from, new WorkingTime(Duration.ofMinutes(amount))))
        .isEqualTo(model.after(amount, any.time.pauses()));
  }

  @Provide
  Arbitrary<Case> wholeMinutes() {
    return AnyTime.places()
        .flatMap(place -> cases(place, AnyTime.minutes(0, 4 * WorkingHours.DAY)));
  }

  @Provide
  Arbitrary<Case> roundTheClock() {
    List<WorkingHours> always = List.of(new WorkingHours(0, WorkingHours.DAY));
    return AnyTime.places(Arbitraries.just(everyDay(always)))
        .flatMap(place -> cases(place, SPANS))
        .map(
            any -> new Case(BusinessTime.of(any.time.calendar()), any.from, any.span, any.further));
  }

  @Provide
  Arbitrary<Place> hoursAndTheOthers() {
    return AnyTime.places(
        AnyTime.hours()
            .map(BusinessTimeLawsTest::withTheOthers)
            .map(BusinessTimeLawsTest::everyDay));
  }

  private static Arbitrary<Case> cases(Place place, Arbitrary<Duration> spans) {
    return Combinators.combine(AnyTime.pauses(place.moment()), spans, spans)
        .as(
            (pauses, span, further) ->
                new Case(
                    new BusinessTime(place.calendar(), pauses), place.moment(), span, further));
  }

  private static Map<DayOfWeek, List<WorkingHours>> everyDay(List<WorkingHours> hours) {
    return Arrays.stream(DayOfWeek.values())
        .collect(Collectors.toMap(Function.identity(), day -> hours));
  }

  private static List<WorkingHours> withTheOthers(List<WorkingHours> hours) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, WorkingHours.DAY));
    hours.forEach(range -> edges.addAll(List.of(range.from(), range.to())));
    return edges.headSet(WorkingHours.DAY).stream()
        .map(edge -> new WorkingHours(edge, edges.higher(edge)))
        .toList();
  }
}
