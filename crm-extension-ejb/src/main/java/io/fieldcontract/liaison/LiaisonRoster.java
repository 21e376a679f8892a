package io.fieldcontract.liaison;

import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.UserId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is the named liaison of which region, and who stands in for whom. Periods are half open:
 * {@code to} is the first day that is no longer in; null is for good.
 */
public record LiaisonRoster(List<Naming> namings, List<Absence> absences) {

  /** That a region has a named liaison. */
  public record Naming(RegionId region, UserId liaison, LocalDate from, LocalDate to) {}

  /** That somebody is away, and who stands in. */
  public record Absence(UserId away, UserId deputy, LocalDate from, LocalDate to) {}

  /** Keeps copies. */
  public LiaisonRoster {
    namings = List.copyOf(namings);
    absences = List.copyOf(absences);
  }

  /** Who is named for a region on a date, and since when; of several the one named last. */
  public Optional<Naming> named(RegionId region, LocalDate date) {
    return namings.stream()
        .filter(naming -> naming.region().equals(region))
        .filter(naming -> holds(naming.from(), naming.to(), date))
        .max(Comparator.comparing(Naming::from));
  }

  /**
   * Who answers for a region on a date: the named liaison or, while away, the deputy, whose deputy
   * if away too, and so on. A chain that finds nobody present ends at the named liaison.
   */
  public Optional<UserId> answersFor(RegionId region, LocalDate date) {
    return named(region, date).map(naming -> present(naming.liaison(), date));
  }

  private UserId present(UserId named, LocalDate date) {
    Set<UserId> away = new HashSet<>();
    UserId next = named;
    for (Optional<UserId> deputy = deputy(next, date);
        deputy.isPresent();
        deputy = deputy(next, date)) {
      if (!away.add(next)) {
        return named;
      }
      next = deputy.get();
    }
    return next;
  }

  private Optional<UserId> deputy(UserId user, LocalDate date) {
    return absences.stream()
        .filter(absence -> absence.away().equals(user))
        .filter(absence -> holds(absence.from(), absence.to(), date))
        .max(Comparator.comparing(Absence::from))
        .map(Absence::deputy);
  }

  private static boolean holds(LocalDate from, LocalDate to, LocalDate date) {
    return !date.isBefore(from) && (to == null || date.isBefore(to));
  }
}
