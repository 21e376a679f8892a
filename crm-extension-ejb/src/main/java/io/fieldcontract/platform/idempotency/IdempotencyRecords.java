package io.fieldcontract.platform.idempotency;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Row;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The answers kept under each user's keys. */
@Repository
class IdempotencyRecords {

  @PersistenceContext private EntityManager entityManager;

  Optional<OnceOnly.Kept> find(String key, Scope scope) {
    return Sql.of(
            entityManager,
            """
            select request_hash, status, location, etag, body
            from idempotency_record where user_id = :user and key = :key""")
        .bind("user", scope.user().value())
        .bind("key", key)
        .first(IdempotencyRecords::kept);
  }

  /** False when the key is taken; waits for a transaction that is about to take it. */
  boolean keep(String key, String requestHash, Answer answer, Instant now, Scope scope) {
    return Sql.of(
                entityManager,
                """
                insert into idempotency_record
                    (user_id, key, request_hash, status, location, etag, body, created_at)
                values (:user, :key, :hash, :status, :location, :etag, :body, :now)
                on conflict do nothing""")
            .bind("user", scope.user().value())
            .bind("key", key)
            .bind("hash", requestHash)
            .bind("status", answer.status())
            .bind("location", answer.location())
            .bind("etag", answer.etag())
            .bind("body", answer.body())
            .bind("now", now)
            .change()
        == 1;
  }

  private static OnceOnly.Kept kept(Row row) {
    return new OnceOnly.Kept(
        row.text("request_hash"),
        new Answer(row.count("status"), row.text("location"), row.text("etag"), row.text("body")));
  }
}
