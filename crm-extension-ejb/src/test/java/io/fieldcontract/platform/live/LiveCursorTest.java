package io.fieldcontract.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveCursorTest {

  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final Instant LATER = NOW.plus(LiveCursor.GRACE);
  private static final LiveChange CHANGE =
      new LiveChange(
          "Changed",
          "Thing",
          Ids.next(),
          1,
          new TerritoryId(Ids.next()),
          new UserId(Ids.next()),
          false);
  private static final RegionId REGION = new RegionId(Ids.next());

  private final LiveCursor cursor = new LiveCursor(100);

  @Test
  void eventsInOrderMoveTheMark() {
    assertThat(taken(50, 101, 102)).containsExactly(101L, 102L);
    assertThat(cursor.mark()).isEqualTo(102);
    assertThat(taken(50)).isEmpty();
  }

  @Test
  void anIdThatComesLateIsTakenAndHoldsTheMarkUntilThen() {
    assertThat(taken(50, 101, 104)).containsExactly(101L, 104L);
    assertThat(cursor.mark()).isEqualTo(101);
    assertThat(cursor.gaps()).containsExactlyInAnyOrder(102L, 103L);
    assertThat(taken(50, 103)).containsExactly(103L);
    assertThat(cursor.mark()).isEqualTo(101);
    assertThat(taken(50, 102)).containsExactly(102L);
    assertThat(cursor.mark()).isEqualTo(104);
    assertThat(taken(50, 102, 103, 104)).isEmpty();
  }

  @Test
  void aGapIsGivenUpOnlyWhenEveryTransactionOfItsTimeIsOver() {
    taken(50, 102);
    assertThat(cursor.needsBound(LATER.minusNanos(1))).isFalse();
    assertThat(cursor.needsBound(LATER)).isTrue();
    cursor.bound(60, LATER);
    assertThat(cursor.needsBound(LATER)).isFalse();
    taken(59);
    assertThat(cursor.mark()).isEqualTo(100);
    taken(60);
    assertThat(cursor.mark()).isEqualTo(102);
  }

  @Test
  void aGapThatIsFilledByTheLastTransactionOfItsTimeIsTaken() {
    taken(50, 102);
    cursor.bound(60, LATER);
    assertThat(taken(60, 101)).containsExactly(101L);
    assertThat(cursor.mark()).isEqualTo(102);
  }

  @Test
  void whateverTheOrderOfCommitsEachEventIsTakenOnceAndNoneBelowTheMarkIsMissing() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      LiveCursor each = new LiveCursor(0);
      Set<Long> committed = new HashSet<>();
      Set<Long> all = new HashSet<>();
      List<Long> order = new ArrayList<>();
      for (long id = 1; id <= 30; id++) {
        order.add(random.nextInt(order.size() + 1), id);
      }
      for (Long id : order) {
        committed.add(id);
        long seen = each.seen();
        Set<Long> gaps = each.gaps();
        List<Long> found =
            committed.stream().filter(c -> c > seen || gaps.contains(c)).sorted().toList();
        each.take(new LiveBatch(found.stream().map(LiveCursorTest::event).toList(), 1), NOW)
            .forEach(event -> assertThat(all.add(event.id())).isTrue());
        for (long below = 1; below <= each.mark(); below++) {
          assertThat(all).contains(below);
        }
      }
      assertThat(all).hasSize(30);
    }
  }

  private List<Long> taken(long oldestTransaction, long... ids) {
    List<LiveEvent> events = Arrays.stream(ids).mapToObj(LiveCursorTest::event).toList();
    return cursor.take(new LiveBatch(events, oldestTransaction), NOW).stream()
        .map(LiveEvent::id)
        .toList();
  }

  private static LiveEvent event(long id) {
    return new LiveEvent(id, CHANGE, REGION, NOW);
  }
}
