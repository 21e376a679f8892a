package io.fieldcontract.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.calendar.AnyTime;
import io.fieldcontract.calendar.AnyTime.Place;
import io.fieldcontract.calendar.BusinessCalendar;
import io.fieldcontract.calendar.Interval;
import io.fieldcontract.calendar.MinuteModel;
import io.fieldcontract.calendar.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for clocks in all zones of the tz database, on any calendar, whatever happens. */
class SlaClockLawsTest {

  enum Act {
    PAUSE,
    RESUME,
    SETTLE,
    STOP
  }

  /** What is done how long after the one before. */
  record Step(Duration later, Act act) {}

  /** A clock on up to three working days, what happens to it, and another calendar. */
  record Story(Place place, int days, List<Step> steps, Place other) {

    SlaClock started() {
      SlaPolicy policy = Clocks.policy(1, days);
      return SlaClock.start(new Terms(Promise.RESOLVE, policy, place.calendar()), place.moment());
    }

    /** The clock after each step, the last of them at {@link #end}. */
    List<SlaClock> played() {
      List<SlaClock> clocks = new ArrayList<>(List.of(started()));
      Instant now = place.moment();
      for (Step step : steps) {
        now = now.plus(step.later());
        clocks.add(done(clocks.get(clocks.size() - 1), step.act(), now));
      }
      clocks.add(clocks.get(clocks.size() - 1).settle(now));
      return clocks;
    }

    SlaClock last() {
      List<SlaClock> clocks = played();
      return clocks.get(clocks.size() - 1);
    }

    Instant end() {
      return place
          .moment()
          .plus(steps.stream().map(Step::later).reduce(Duration.ZERO, Duration::plus));
    }
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Place> places = AnyTime.withHolidays(AnyTime.places(AnyTime.busyWeeks()));
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(6, Act.PAUSE),
            Tuple.of(6, Act.RESUME),
            Tuple.of(3, Act.SETTLE),
            Tuple.of(1, Act.STOP));
    Arbitrary<Step> steps = Combinators.combine(AnyTime.minutes(0, 3000), acts).as(Step::new);
    return Combinators.combine(
            places,
            Arbitraries.integers().between(1, 3),
            steps.list().ofMinSize(2).ofMaxSize(8),
            places)
        .as(Story::new);
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void minuteByMinuteItIsTheSame(@ForAll("stories") Story any) {
    SlaClock clock = any.last();
    Course course = clock.course();
    MinuteModel model = new MinuteModel(any.place.calendar(), any.place.moment());
    int budget = model.budget(any.days);
    Instant end = course.stoppedAt().or(course::pausedAt).orElse(any.end());

    Statistics.label("missed").collect(clock.breach().isPresent());
    Statistics.label("paused").collect(!course.pauses().isEmpty());
    List.of("missed", "paused").forEach(SlaClockLawsTest::mustHappenOftenEnough);
    assertThat(clock.breach().isPresent())
        .isEqualTo(model.workedUntil(end, course.pauses()) >= budget);
    clock.dueAt().ifPresent(due -> assertThat(due).isEqualTo(model.after(budget, course.pauses())));
  }

  @Property
  void aBreachIsWrittenDownOnceAndNeverWhilePausedOrAfterTheEnd(@ForAll("stories") Story any) {
    List<SlaClock> clocks = any.played();
    for (int i = 1; i < clocks.size(); i++) {
      SlaClock before = clocks.get(i - 1);
      SlaClock after = clocks.get(i);
      if (before.breach().isPresent() || !before.course().isRunning()) {
        assertThat(after.breach()).isEqualTo(before.breach());
      }
      after.breach().ifPresent(breach -> assertThat(after.dueAt()).contains(breach.dueAt()));
    }
  }

  @Property
  void aPauseNeverMakesItEarlier(@ForAll("stories") Story any) {
    Instant due = any.place.moment();
    for (SlaClock clock : any.played()) {
      assertThat(clock.dueAt().orElse(due)).isAfterOrEqualTo(due);
      due = clock.dueAt().orElse(due);
    }
  }

  @Property
  void aPauseInTwoPartsIsOnePause(@ForAll("stories") Story any) {
    SlaClock clock = any.last();
    if (clock.course().isRunning()) {
      Instant begun = any.end().plus(Duration.ofMinutes(any.days * 500L));
      Instant middle = begun.plus(Duration.ofMinutes(any.steps.size() * 400L));
      Instant ended = middle.plus(Duration.ofHours(20));
      SlaClock one = clock.pause(begun).resume(ended);
      SlaClock two = clock.pause(begun).resume(middle).pause(middle).resume(ended);

      assertThat(two.dueAt()).isEqualTo(one.dueAt());
      assertThat(two.breach()).isEqualTo(one.breach());
    }
  }

  @Property
  void otherTermsAndBackAreTheSame(@ForAll("stories") Story any) {
    SlaClock clock = any.last();
    if (clock.course().stoppedAt().isEmpty()) {
      Terms other = new Terms(Promise.RESOLVE, Clocks.policy(2, 4), any.place.calendar());
      SlaClock back = clock.putOn(other, any.end()).putOn(clock.terms(), any.end());
      assertThat(back).isEqualTo(clock);
    }
  }

  @Property
  void theExplanationAddsUp(@ForAll("stories") Story any) {
    SlaClock clock = any.last();
    List<ClockDay> days = ClockDay.of(clock);
    List<Interval> counted = days.stream().flatMap(day -> day.counted().stream()).toList();
    WorkingTime budget =
        new Allowance.WorkingDays(any.days).budget(clock.course(), any.place.calendar());

    WorkingTime left = days.isEmpty() ? budget : days.get(days.size() - 1).left();
    assertThat(WorkingTime.of(counted).plus(left)).isEqualTo(budget);
    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
    }
    clock
        .dueAt()
        .ifPresent(
            due -> {
              assertThat(left).isEqualTo(WorkingTime.NONE);
              assertThat(counted.get(counted.size() - 1).until()).isEqualTo(due);
            });
  }

  @Property
  void aWarningComesInWorkingHoursBeforeItIsTooLate(@ForAll("stories") Story any) {
    SlaClock clock = any.last();
    BusinessCalendar theirs = inTheYearsOf(any.other.calendar(), any.place.calendar());
    Optional<Instant> warned = clock.warnAt(theirs, any.end());

    warned.ifPresent(
        moment -> {
          assertThat(moment).isBetween(any.end(), clock.dueAt().orElseThrow().minusNanos(1));
          assertThat(theirs.nextWorkingMoment(moment)).isEqualTo(moment);
        });
    boolean open = clock.course().isRunning() && clock.breach().isEmpty();
    if (open && warned.isEmpty()) {
      assertThat(theirs.nextWorkingMoment(any.end())).isAfterOrEqualTo(clock.dueAt().orElseThrow());
    }
  }

  private static void mustHappenOftenEnough(String what) {
    Statistics.label(what)
        .coverage(cases -> cases.check(true).percentage(share -> share > 10 && share < 90));
  }

  private static BusinessCalendar inTheYearsOf(BusinessCalendar calendar, BusinessCalendar years) {
    return new BusinessCalendar(
        calendar.id(),
        calendar.version(),
        calendar.zone(),
        calendar.week(),
        Map.of(),
        years.firstYear(),
        years.lastYear());
  }

  private static SlaClock done(SlaClock clock, Act act, Instant now) {
    return switch (act) {
      case PAUSE -> clock.course().stoppedAt().isPresent() ? clock : clock.pause(now);
      case RESUME -> clock.resume(now);
      case SETTLE -> clock.settle(now);
      case STOP -> clock.stop(now);
    };
  }
}
