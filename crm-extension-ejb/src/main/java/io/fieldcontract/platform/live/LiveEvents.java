package io.fieldcontract.platform.live;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.audit.Snapshots;
import io.fieldcontract.platform.scope.RegionId;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds the events; who reads for several people shows each what is in scope. */
@Repository
public class LiveEvents {

  private static final int MOST = 2_000;

  // One snapshot tells what is there and which transactions were still running.
  private static final String LOOK =
      """
      select cast(cast(pg_snapshot_xmin(s.now) as text) as bigint) as oldest, e.*
      from (select pg_current_snapshot() as now) s
        left join live_event e on e.id > :after or e.id in (:gaps)
      order by e.id limit\s"""
          + MOST;

  private record Told(
      String type,
      String kind,
      UUID object,
      long version,
      UUID place,
      UUID owner,
      boolean internal) {
    static Told of(LiveChange change) {
      return new Told(
          change.type(),
          change.objectType(),
          change.objectId(),
          change.objectVersion(),
          change.territory() == null ? null : change.territory().value(),
          change.owner().value(),
          change.internal());
    }
  }

  @PersistenceContext private EntityManager entityManager;
  @Inject private Clock clock;

  /** Will tell of a change, if the running transaction commits. */
  public void add(LiveChange change, Scope scope) {
    Sql.of(
            entityManager,
            """
            insert into live_event (type, object_type, object_id, object_version, territory_id,
                region_id, owner_id, internal, at)
            select :type, :objectType, :objectId, :objectVersion, t.id, t.region_id, :owner,
                :internal, :at
            from territory t where t.id = :territory""")
        .bind("type", change.type())
        .bind("objectType", change.objectType())
        .bind("objectId", change.objectId())
        .bind("objectVersion", change.objectVersion())
        .bind("territory", change.territory().value())
        .bind("owner", change.owner().value())
        .bind("internal", change.internal())
        .bind("at", clock.instant())
        .change();
  }

  /** Will tell one person alone of something, if the running transaction commits. */
  public void tell(UserId user, String type, String objectType, UUID objectId) {
    Sql.of(
            entityManager,
            """
            insert into live_event (type, object_type, object_id, object_version, owner_id,
                internal, at)
            values (:type, :objectType, :objectId, 0, :owner, false, :at)""")
        .bind("type", type)
        .bind("objectType", objectType)
        .bind("objectId", objectId)
        .bind("owner", user.value())
        .bind("at", clock.instant())
        .change();
  }

  /**
   * Will tell of changes, if the running transaction commits; in one statement, however many. One
   * without territory is told to its owner alone.
   */
  public void addAll(List<LiveChange> changes) {
    Sql.of(
            entityManager,
            """
            insert into live_event (type, object_type, object_id, object_version, territory_id,
                region_id, owner_id, internal, at)
            select r.type, r.kind, r.object, r.version, t.id, t.region_id, r.owner, r.internal, :at
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(type varchar, kind varchar,
                object uuid, version bigint, place uuid, owner uuid, internal boolean)
              left join territory t on t.id = r.place""")
        .bind("at", clock.instant())
        .bind("rows", Snapshots.write(changes.stream().map(Told::of).toList()))
        .change();
  }

  /**
   * The events behind an id that are in scope, by id.
   *
   * @return empty when the events behind it are not all kept, or too many
   */
  Optional<List<LiveEvent>> after(long id, Scope scope) {
    List<LiveEvent> behind =
        Sql.of(
                entityManager,
                "select e.* from live_event e where e.id > :after order by e.id limit " + MOST)
            .bind("after", id)
            .list(LiveEvents::event);
    long oldest = Sql.of(entityManager, "select coalesce(min(id), 0) from live_event").number();
    return behind.size() == MOST || oldest > id + 1
        ? Optional.empty()
        : Optional.of(behind.stream().filter(event -> event.isSeenBy(scope)).toList());
  }

  /** The highest id, 0 for none. */
  long highest() {
    return Sql.of(entityManager, "select coalesce(max(id), 0) from live_event").number();
  }

  /** What is behind an id or in a gap, and which transactions were still running. */
  LiveBatch look(long after, Collection<Long> gaps) {
    List<LiveEvent> events = new ArrayList<>();
    List<Long> oldest =
        Sql.of(entityManager, LOOK)
            .bind("after", after)
            .bind("gaps", gaps.isEmpty() ? List.of(-1L) : gaps)
            .list(
                row -> {
                  if (row.id("object_id") != null) {
                    events.add(event(row));
                  }
                  return row.number("oldest");
                });
    return new LiveBatch(events, oldest.get(0));
  }

  /** The number of a transaction that begins now: all that ran before have lower ones. */
  long newTransaction() {
    return Sql.of(entityManager, "select cast(cast(pg_current_xact_id() as text) as bigint)")
        .number();
  }

  /** Forgets what is older, but for the newest: it tells that others were. */
  void forgetBefore(Instant moment) {
    Sql.of(
            entityManager,
            "delete from live_event where at < :moment and id < (select max(id) from live_event)")
        .bind("moment", moment)
        .change();
  }

  private static LiveEvent event(Row row) {
    UUID territory = row.id("territory_id");
    UUID region = row.id("region_id");
    return new LiveEvent(
        row.number("id"),
        new LiveChange(
            row.text("type"),
            row.text("object_type"),
            row.id("object_id"),
            row.number("object_version"),
            territory == null ? null : new TerritoryId(territory),
            new UserId(row.id("owner_id")),
            row.is("internal")),
        region == null ? null : new RegionId(region),
        row.instant("at"));
  }
}
