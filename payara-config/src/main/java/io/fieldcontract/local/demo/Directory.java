package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Dice.Purpose;
import io.fieldcontract.local.demo.Hcp.Fate;
import io.fieldcontract.local.demo.Hcp.Pattern;
import io.fieldcontract.local.demo.Hcp.Tier;
import io.fieldcontract.local.demo.Ids.Kind;
import io.fieldcontract.local.demo.Places.City;
import io.fieldcontract.local.demo.Places.Territory;
import java.util.List;
import java.util.stream.IntStream;

/** The company's accounts. An account follows from its number alone, so none of them is kept. */
final class Directory {
  private static final Tier[] TIERS = Tier.values();

  private final DemoSize size;
  private final Ids ids;
  private final List<Territory> territories;
  private final Words words = new Words();

  Directory(DemoSize size, Ids ids, Places places) {
    this.size = size;
    this.ids = ids;
    this.territories = places.territories();
  }

  /** The HCOs of a territory, by number. */
  List<Hco> hcosOf(Territory territory) {
    int end = share(size.hcos(), territory.number() + 1);
    return IntStream.range(share(size.hcos(), territory.number()), end)
        .mapToObj(n -> hco(n, territory))
        .toList();
  }

  /** The HCPs that were made in a territory, by number; {@code hcos} are the territory's. */
  List<Hcp> hcpsOf(Territory territory, List<Hco> hcos) {
    List<Hco> places = hcos.stream().filter(hco -> hco.kind() != Hco.Kind.PHARMACY).toList();
    int end = share(size.hcps(), territory.number() + 1);
    return IntStream.range(share(size.hcps(), territory.number()), end)
        .mapToObj(n -> hcp(n, territory, places))
        .toList();
  }

  /** The NPI of someone who is not in the company's list. */
  String unknownNpi(int number) {
    return Npi.of((long) size.hcps() + size.hcos() + number);
  }

  private int share(int all, int territory) {
    return (int) ((long) all * territory / size.territories());
  }

  private Hco hco(int number, Territory territory) {
    Dice dice = Dice.of(size.seed(), Purpose.HCO, number);
    int inTerritory = number - share(size.hcos(), territory.number());
    Hco.Kind kind = kind(inTerritory, dice);
    City city = dice.one(territory.cities());
    return new Hco(
        number,
        ids.of(Kind.ACCOUNT, territory.number(), inTerritory),
        Npi.of((long) size.hcps() + number),
        name(kind, city, dice),
        kind,
        "%d %s %s"
            .formatted(
                dice.between(1, 4800), words.one("street", dice), words.one("streetKind", dice)),
        city,
        city.zipPrefix() + "%02d".formatted(dice.between(1, 98)));
  }

  /**
   * The first two of a territory are a hospital and a pharmacy, so that every territory has both.
   */
  private static Hco.Kind kind(int inTerritory, Dice dice) {
    return switch (inTerritory) {
      case 0 -> Hco.Kind.HOSPITAL;
      case 1 -> Hco.Kind.PHARMACY;
      default -> Hco.Kind.values()[dice.weighted(8, 25, 37, 30)];
    };
  }

  private String name(Hco.Kind kind, City city, Dice dice) {
    String landmark = words.one("landmark", dice);
    return switch (kind) {
      case HOSPITAL ->
          landmark + (dice.chance(0.5) ? " Hospital of " + city.name() : " Medical Center");
      case CLINIC -> landmark + (dice.chance(0.5) ? " Clinic" : " Health Center");
      case GROUP_PRACTICE ->
          dice.chance(0.4)
              ? words.surname(dice) + " & " + words.surname(dice) + " Associates"
              : landmark + " Medical Group";
      case PHARMACY -> (dice.chance(0.6) ? landmark : words.surname(dice)) + " Pharmacy";
    };
  }

  private Hcp hcp(int number, Territory territory, List<Hco> places) {
    Dice dice = Dice.of(size.seed(), Purpose.HCP, number);
    int inTerritory = number - share(size.hcps(), territory.number());
    Tier tier = TIERS[dice.weighted(10, 20, 30, 40)];
    return new Hcp(
        number,
        ids.of(Kind.ACCOUNT, territory.number(), (1 << 19) + inTerritory),
        Npi.of(number),
        words.one("first", dice),
        words.surname(dice),
        Specialty.any(dice),
        tier,
        territory.number(),
        dice.one(places),
        dice.chance(0.035),
        fate(dice),
        pattern(tier, dice));
  }

  private static Fate fate(Dice dice) {
    return Fate.values()[dice.weighted(950, 20, 10, 5, 15)];
  }

  private static Pattern pattern(Tier tier, Dice dice) {
    double chance = dice.unit();
    return switch (tier) {
      case A -> chance < 0.06 ? Pattern.COOLING : chance < 0.1 ? Pattern.WARMING : Pattern.NONE;
      case B ->
          chance < 0.05
              ? Pattern.COOLING
              : chance < 0.09 ? Pattern.WARMING : chance < 0.15 ? Pattern.RISING : Pattern.NONE;
      case C, D -> Pattern.NONE;
    };
  }
}
