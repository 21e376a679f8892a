package io.fieldcontract.terms;

import io.fieldcontract.calendar.Interval;
import io.fieldcontract.calendar.WorkingTime;
import io.fieldcontract.sla.Allowance.Elapsed;
import io.fieldcontract.sla.Allowance.WorkingDays;
import io.fieldcontract.sla.ClockDay;
import io.fieldcontract.sla.Course;
import io.fieldcontract.sla.SlaClock;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Clocks in words, in English or German, by the clock on the wall of one zone. */
final class ClockWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale language;
  private final ZoneId zone;
  private final ResourceBundle words;

  private ClockWords(Locale language, ZoneId zone, ResourceBundle words) {
    this.language = language;
    this.zone = zone;
    this.words = words;
  }

  /** In a language; English for one that there is not. */
  static ClockWords in(Locale language, ZoneId zone) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            ClockWords.class.getPackageName() + ".clocks",
            language,
            ClockWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new ClockWords(language, zone, words);
  }

  /** What is allowed, from when on, and when that is used up. */
  String answer(SlaClock clock) {
    Course course = clock.course();
    List<String> sentences = new ArrayList<>();
    sentences.add(allowed(clock));
    course.pausedAt().ifPresent(since -> sentences.add(word("paused", moment(since))));
    clock.dueAt().ifPresent(due -> sentences.add(word("due", moment(due), zone.getId())));
    clock.breach().ifPresent(missed -> sentences.add(word("missed", moment(missed.dueAt()))));
    course.stoppedAt().ifPresent(end -> sentences.add(word("ended", moment(end))));
    return String.join(" ", sentences);
  }

  /** What a day did to a clock. */
  String sentence(ClockDay day) {
    List<String> parts = new ArrayList<>();
    day.holiday().ifPresent(holiday -> parts.add(holiday.name()));
    parts.add(
        day.working().isEmpty()
            ? word("free")
            : word("working", ranges(day.working(), day.date())));
    if (!day.counted().isEmpty()) {
      parts.add(word("counted", length(WorkingTime.of(day.counted()).value())));
    }
    if (!day.paused().isEmpty()) {
      parts.add(word("pausedFor", length(WorkingTime.of(day.paused()).value())));
    }
    parts.add(word("left", length(day.left().value())));
    return date(day.date()) + ": " + String.join("; ", parts) + ".";
  }

  private String allowed(SlaClock clock) {
    String from = moment(clock.course().startedAt());
    if (clock.terms().allowance() instanceof WorkingDays days) {
      WorkingTime budget = days.budget(clock.course(), clock.terms().calendar());
      return word("workingDays", days.days(), from, length(budget.value()));
    }
    Elapsed elapsed = (Elapsed) clock.terms().allowance();
    return word("elapsed", length(elapsed.time()), from);
  }

  private String ranges(List<Interval> intervals, LocalDate date) {
    return intervals.stream()
        .map(one -> time(one.from(), date) + "–" + time(one.until(), date))
        .collect(Collectors.joining(", "));
  }

  // The end of a day is 24:00 of that day rather than 00:00 of the next.
  private String time(Instant moment, LocalDate date) {
    ZonedDateTime wall = moment.atZone(zone);
    return wall.toLocalDate().isAfter(date) ? "24:00" : TIME.format(wall);
  }

  private String moment(Instant moment) {
    ZonedDateTime wall = moment.atZone(zone);
    return date(wall.toLocalDate()) + ", " + TIME.format(wall);
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(words.getString("date"), language).format(date);
  }

  private static String length(Duration time) {
    List<String> parts = new ArrayList<>();
    if (time.toHours() > 0) {
      parts.add(time.toHours() + " h");
    }
    if (time.toMinutesPart() > 0) {
      parts.add(time.toMinutesPart() + " min");
    }
    if (time.toSecondsPart() > 0) {
      parts.add(time.toSecondsPart() + " s");
    }
    return parts.isEmpty() ? "0 h" : String.join(" ", parts);
  }

  private String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
