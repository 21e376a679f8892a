package io.fieldcontract.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"REP", "MANAGER", "LIAISON"})
  void withoutAssignmentsNothingIsSeen(Role role) {
    assertThat(ScopePredicate.territoryIsSeen(scope(role, Set.of(), Set.of()), "t.id"))
        .isEqualTo("false");
  }

  @Test
  void aRepsRegionOpensNothingBesideTheOwnTerritories() {
    Scope rep = scope(Role.REP, Set.of(), Set.of(new RegionId(Ids.next())));
    assertThat(ScopePredicate.territoryIsSeen(rep, "t.id")).isEqualTo("false");
  }

  @Test
  void theWidestRoleCounts() {
    assertThat(Role.widest(Set.of("rep", "ops")::contains)).contains(Role.OPS);
    assertThat(Role.widest(Set.of("rep", "manager")::contains)).contains(Role.MANAGER);
    assertThat(Role.widest(Set.of("offline_access")::contains)).isEmpty();
  }

  private static Scope scope(Role role, Set<TerritoryId> territories, Set<RegionId> regions) {
    LocalDate date = LocalDate.of(2026, 11, 20);
    return new Scope(role, new UserId(Ids.next()), territories, regions, date, ZoneOffset.UTC);
  }
}
