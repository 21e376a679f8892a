package io.fieldcontract.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveEventTest {

  private static final TerritoryId HERE = new TerritoryId(Ids.next());
  private static final RegionId REGION = new RegionId(Ids.next());
  private static final UserId OWNER = new UserId(Ids.next());

  @ParameterizedTest(name = "{0}, holding it {1}, own {2}, internal {3}: {4}")
  @CsvSource({
    "OPS,     false, false, false, true",
    "OPS,     false, false, true,  true",
    "LIAISON, true,  false, true,  true",
    "LIAISON, false, false, false, false",
    "LIAISON, false, true,  false, false",
    "MANAGER, true,  false, true,  true",
    "MANAGER, false, false, false, false",
    "REP,     true,  false, false, true",
    "REP,     false, true,  false, true",
    "REP,     false, false, false, false",
    "REP,     true,  true,  true,  false",
  })
  void isSeenBy(Role role, boolean holds, boolean own, boolean internal, boolean seen) {
    LiveChange change = new LiveChange("Changed", "Thing", Ids.next(), 1, HERE, OWNER, internal);
    LiveEvent event = new LiveEvent(1, change, REGION, Instant.EPOCH);
    boolean rep = role == Role.REP;
    // A rep's scope names the regions of the own territories; they open nothing.
    Scope scope =
        new Scope(
            role,
            own ? OWNER : new UserId(Ids.next()),
            rep && holds ? Set.of(HERE) : Set.of(),
            rep || holds ? Set.of(REGION) : Set.of(),
            LocalDate.EPOCH,
            ZoneOffset.UTC);
    assertThat(event.isSeenBy(scope)).isEqualTo(seen);
  }
}
