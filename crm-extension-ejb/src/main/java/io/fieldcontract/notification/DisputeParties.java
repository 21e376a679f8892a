package io.fieldcontract.notification;

import io.fieldcontract.platform.scope.UserId;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom a dispute concerns.
 *
 * @param assigneeId null where it is anybody of the level
 */
record DisputeParties(UUID payeeId, UUID filedBy, UUID assigneeId, UUID regionId, String level) {

  /** Payee and filer. */
  Stream<UserId> owners() {
    return Stream.of(payeeId, filedBy).distinct().map(UserId::new);
  }

  /** Who is to act, if it is somebody. */
  Stream<UserId> assignees() {
    return Stream.ofNullable(assigneeId).map(UserId::new);
  }

  boolean isNotOwner(UserId user) {
    return owners().noneMatch(user::equals);
  }
}
