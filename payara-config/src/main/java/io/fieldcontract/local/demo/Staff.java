package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The company's people: a rep a territory, a manager a region, a liaison for two regions, and two
 * of sales operations.
 */
final class Staff {
  /** Someone with a sign-in. */
  record Person(int number, UUID id, String login, String name) {
    String externalId() {
      return "U-%04d".formatted(number);
    }

    String email() {
      return login + "@demo.example";
    }
  }

  /** Number of the territory whose rep left half a year ago. */
  static final int CHANGED_TERRITORY = 2;

  private static final int REGIONS_TO_A_LIAISON = 2;
  private static final String FORMER = "former";

  private final DemoSize size;
  private final Ids ids;
  private final Words words = new Words();
  private final List<Person> people = new ArrayList<>();
  private final List<Person> reps = new ArrayList<>();
  private final List<Person> managers = new ArrayList<>();
  private final List<Person> liaisons = new ArrayList<>();
  private final List<Person> ops = new ArrayList<>();

  Staff(Company company) {
    size = company.size();
    ids = company.ids();
    hire("rep", size.territories(), reps);
    hire("manager", size.regions(), managers);
    hire("liaison", (size.regions() + REGIONS_TO_A_LIAISON - 1) / REGIONS_TO_A_LIAISON, liaisons);
    hire("ops", 2, ops);
    hire(FORMER, 1, new ArrayList<>());
  }

  private void hire(String login, int count, List<Person> group) {
    for (int i = 1; i <= count; i++) {
      int number = people.size() + 1;
      Dice dice = Dice.of(size.seed(), Purpose.PEOPLE, number);
      String name = words.one("first", dice) + " " + words.surname(dice);
      String numbered = i == 1 ? login : "%s%02d".formatted(login, i);
      Person person = new Person(number, ids.of(Kind.USER, number), numbered, name);
      people.add(person);
      group.add(person);
    }
  }

  /** Everyone, those who left included. */
  List<Person> people() {
    return people;
  }

  /** The manager of a region. */
  Person manager(int region) {
    return managers.get(region);
  }

  /** The liaison of a region. */
  Person liaison(int region) {
    return liaisons.get(region / REGIONS_TO_A_LIAISON);
  }

  /** One of sales operations. */
  Person ops(int number) {
    return ops.get(number % ops.size());
  }

  /** The rep of a territory today. */
  Person rep(Territory territory) {
    return reps.get(territory.number());
  }

  /** The rep of a territory on a day. */
  Person rep(Territory territory, LocalDate day) {
    boolean predecessor = territory.number() == CHANGED_TERRITORY && day.isBefore(handOver());
    return predecessor ? former() : rep(territory);
  }

  /** The one who left. */
  Person former() {
    return people.get(people.size() - 1);
  }

  /** The first day of the rep who took over. */
  LocalDate handOver() {
    return size.today().minusMonths(6).withDayOfMonth(1);
  }
}
