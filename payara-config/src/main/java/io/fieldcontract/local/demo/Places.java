package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Ids.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The company's regions and territories, named after places that lie in them. */
final class Places {
  /** A sales region; its zone decides which day it is there. */
  record Region(int number, UUID id, String externalId, String name, ZoneId zone) {}

  /** A territory with the cities its accounts are in. */
  record Territory(
      int number, UUID id, String externalId, Region region, String name, List<City> cities) {}

  /** A city with the first three digits of its ZIP codes. */
  record City(String name, String state, String zipPrefix) {}

  private record Area(String name, ZoneId zone, List<Patch> patches) {}

  private record Patch(String name, List<City> cities) {}

  private final DemoSize size;
  private final List<Region> regions = new ArrayList<>();
  private final List<Territory> territories = new ArrayList<>();

  Places(DemoSize size, Ids ids) {
    this.size = size;
    List<Area> areas = areas();
    for (int r = 0; r < size.regions(); r++) {
      Area area = areas.get(r % areas.size());
      UUID id = ids.of(Kind.REGION, r);
      String name = repeated(area.name(), r / areas.size());
      Region region = new Region(r, id, "R-%02d".formatted(r + 1), name, area.zone());
      regions.add(region);
      int end = share(r + 1);
      for (int t = share(r); t < end; t++) {
        int inRegion = t - share(r);
        Patch patch = area.patches().get(inRegion % area.patches().size());
        String place = repeated(patch.name(), inRegion / area.patches().size());
        UUID territoryId = ids.of(Kind.TERRITORY, t);
        String externalId = "T-%04d".formatted(t + 1);
        territories.add(new Territory(t, territoryId, externalId, region, place, patch.cities()));
      }
    }
  }

  /** All regions, by number. */
  List<Region> regions() {
    return regions;
  }

  /** All territories, by number; those of a region one after the other. */
  List<Territory> territories() {
    return territories;
  }

  /**
   * The territory some steps on in the same region, in a circle. Accounts that move go one step on.
   *
   * @param steps may be negative
   */
  Territory inRegion(Territory territory, int steps) {
    int first = share(territory.region().number());
    int count = share(territory.region().number() + 1) - first;
    return territories.get(first + Math.floorMod(territory.number() - first + steps, count));
  }

  private int share(int region) {
    return (int) ((long) size.territories() * region / size.regions());
  }

  private static String repeated(String name, int round) {
    return round == 0 ? name : name + " " + (round + 1);
  }

  private static List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    for (String line : Words.lines("places.txt")) {
      String[] parts = line.split("[|]");
      if (line.startsWith("=")) {
        areas.add(new Area(parts[0].substring(1), ZoneId.of(parts[1]), new ArrayList<>()));
      } else {
        areas.get(areas.size() - 1).patches().add(new Patch(parts[0], cities(parts[1])));
      }
    }
    return areas;
  }

  private static List<City> cities(String list) {
    List<City> cities = new ArrayList<>();
    for (String city : list.split(";")) {
      String[] parts = city.split(",");
      cities.add(new City(parts[0], parts[1], parts[2]));
    }
    return cities;
  }
}
