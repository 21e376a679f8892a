package io.fieldcontract.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is the evening of 9 November in Los Angeles, and the 10th in UTC. */
class LiaisonPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-10T02:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** Terms are {@code who from to}, half open, parted by semicolons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the first of all,         '',                          eve 11-09, eve 11-09 -",
    "from today on,            ada 10-01 -,                 eve 11-09, ada 10-01 11-09;eve 11-09 -",
    "later on,                 ada 10-01 -,                 eve 12-01, ada 10-01 12-01;eve 12-01 -",
    "before a planned one,     ada 10-01 11-20;ben 11-20 -, eve 11-15, ada 10-01 11-15;eve 11-15 -",
    "on a planned one's day,   ada 10-01 11-20;ben 11-20 -, eve 11-20, ada 10-01 11-20;eve 11-20 -",
    "after a planned one,      ada 10-01 11-20;ben 11-20 -, eve 11-25, ada 10-01 11-20;ben 11-20 11-25;eve 11-25 -",
    "the planned one earlier,  ada 10-01 11-20;ben 11-20 -, ben 11-15, ada 10-01 11-15;ben 11-15 -",
    "who is there goes on,     ada 10-01 11-20;ben 11-20 -, ada 11-09, ada 10-01 -",
    "what is over stays,       ada 10-01 11-01;ben 11-01 -, ada 11-09, ada 10-01 11-01;ben 11-01 11-09;ada 11-09 -",
    "named again the same day, ada 10-01 11-09;ben 11-09 -, eve 11-09, ada 10-01 11-09;eve 11-09 -",
    "after a gap,              ada 10-01 11-01,             eve 11-09, ada 10-01 11-01;eve 11-09 -",
    "of two the one not last,  ada 10-01 -;ben 11-01 -,     ada 11-09, ada 10-01 11-09;ben 11-01 11-09;ada 11-09 -",
    "two of one day,           ada 11-09 -;ben 11-09 -,     ada 11-09, ada 11-09 -",
  })
  void names(String what, String terms, String named, String expected) {
    LiaisonPlan plan = plan(terms);
    String[] part = named.split(" ");
    Event event = plan.name(person(part[0]), date(part[1]), NOW).orElseThrow();
    assertThat(text(event.before())).isEqualTo(terms);
    assertThat(text(event.after())).isEqualTo(expected);
    assertThat(event.objectVersion()).isOne();
    assertThat(event.objectId()).isEqualTo(plan.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-09", "2026-11-20", "2027-11-09"})
  void whatIsSoAlreadyChangesNothing(LocalDate from) {
    assertThat(plan("ada 10-01 -").name(person("ada"), from, NOW)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-08", "2027-11-10", "+999999999-12-31"})
  void notBeforeTodayInTheRegionNorInAYearsTime(LocalDate from) {
    assertThatThrownBy(() -> plan("ada 10-01 -").name(person("eve"), from, NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsExactly("validFrom"));
  }

  @Test
  void whoEndsAndWhoGoesOnKeepsItsRow() {
    LiaisonPlan plan = plan("ada 10-01 -");
    UUID row = first(plan.name(person("eve"), date("11-20"), NOW).orElseThrow().before());
    assertThat(first(plan.name(person("ada"), date("11-09"), NOW).orElseThrow().after()))
        .isEqualTo(row);
  }

  private static LiaisonPlan plan(String terms) {
    Set<LiaisonTerm> all =
        Arrays.stream(terms.split(";"))
            .filter(term -> !term.isEmpty())
            .map(term -> term.split(" "))
            .map(
                part ->
                    new LiaisonTerm(
                        Ids.next(),
                        person(part[0]).value(),
                        date(part[1]),
                        part.length < 3 || part[2].equals("-") ? null : date(part[2])))
            .collect(Collectors.toSet());
    return new LiaisonPlan(Ids.next(), ZONE, all);
  }

  private static String text(Object said) {
    return ((LiaisonPlan.Said) said)
        .named().stream()
            .sorted(Comparator.comparing(LiaisonTerm::validFrom).thenComparing(LiaisonTerm::userId))
            .map(
                term ->
                    "%s %s %s"
                        .formatted(
                            Long.toString(
                                term.userId().getLeastSignificantBits(), Character.MAX_RADIX),
                            day(term.validFrom()),
                            day(term.validTo())))
            .collect(Collectors.joining(";"));
  }

  private static UUID first(Object said) {
    return ((LiaisonPlan.Said) said).named().get(0).id();
  }

  private static UserId person(String name) {
    return new UserId(new UUID(0, Long.parseLong(name, Character.MAX_RADIX)));
  }

  private static LocalDate date(String day) {
    return LocalDate.parse("2026-" + day);
  }

  private static String day(LocalDate date) {
    return date == null ? "-" : date.toString().substring(5);
  }
}
