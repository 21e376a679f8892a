package io.fieldcontract.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.liaison.LiaisonRoster.Absence;
import io.fieldcontract.liaison.LiaisonRoster.Naming;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.UserId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The region is Ada's in October and Ben's from November on. */
class LiaisonRosterTest {

  private static final RegionId REGION = new RegionId(UUID.randomUUID());
  private static final List<Naming> NAMINGS =
      List.of(
          new Naming(REGION, person("ada"), date("10-01"), date("11-01")),
          new Naming(REGION, person("ben"), date("11-01"), null));

  /** Absences are {@code who>deputy from to}, half open, parted by semicolons. */
  @ParameterizedTest(name = "{0}: {3} on {1} with {2}")
  @CsvSource({
    "nobody is away,               11-10, '',                                                  ben",
    "the one before,               10-31, '',                                                  ada",
    "before anybody,               09-30, '',                                                  -",
    "away,                         11-10, ben>eve 11-10 11-12,                                 eve",
    "the last day away,            11-11, ben>eve 11-10 11-12,                                 eve",
    "the first day back,           11-12, ben>eve 11-10 11-12,                                 ben",
    "the day before,               11-09, ben>eve 11-10 11-12,                                 ben",
    "nobody knows how long,        12-24, ben>eve 11-10 -,                                     eve",
    "a chain,                      11-10, ben>eve 11-01 -;eve>joy 11-01 -,                     joy",
    "a chain that ended,           11-10, ben>eve 11-01 -;eve>joy 11-01 11-10,                 eve",
    "a circle of two,              11-10, ben>eve 11-01 -;eve>ben 11-01 -,                     ben",
    "a circle further on,          11-10, ben>eve 11-01 -;eve>joy 11-01 -;joy>eve 11-01 -,     ben",
    "his own deputy,               11-10, ben>ben 11-01 -,                                     ben",
    "two absences: the later one,  11-10, ben>eve 11-01 -;ben>joy 11-05 -,                     joy",
    "somebody else's absence,      11-10, ada>eve 11-01 -,                                     ben",
  })
  void answersFor(String what, String day, String absences, String expected) {
    LiaisonRoster roster = new LiaisonRoster(NAMINGS, absences(absences));
    assertThat(roster.answersFor(REGION, date(day)).map(LiaisonRosterTest::name).orElse("-"))
        .isEqualTo(expected);
  }

  @Test
  void ofTwoNamedTheLaterOneAnswersAndAnotherRegionHasNobody() {
    Naming later = new Naming(REGION, person("joy"), date("11-05"), null);
    LiaisonRoster roster = new LiaisonRoster(List.of(NAMINGS.get(1), later), List.of());
    assertThat(roster.named(REGION, date("11-06"))).contains(later);
    assertThat(roster.answersFor(new RegionId(UUID.randomUUID()), date("11-06"))).isEmpty();
  }

  private static List<Absence> absences(String text) {
    return Arrays.stream(text.split(";"))
        .filter(absence -> !absence.isEmpty())
        .map(absence -> absence.split("[> ]"))
        .map(
            part ->
                new Absence(person(part[0]), person(part[1]), date(part[2]), dateOrNull(part[3])))
        .toList();
  }

  private static UserId person(String name) {
    return new UserId(new UUID(0, Long.parseLong(name, Character.MAX_RADIX)));
  }

  private static String name(UserId person) {
    return Long.toString(person.value().getLeastSignificantBits(), Character.MAX_RADIX);
  }

  private static LocalDate date(String day) {
    return LocalDate.parse("2026-" + day);
  }

  private static LocalDate dateOrNull(String day) {
    return day.equals("-") ? null : date(day);
  }
}
