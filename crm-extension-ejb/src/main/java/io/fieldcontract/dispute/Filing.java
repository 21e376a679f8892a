package io.fieldcontract.dispute;

import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.util.UUID;

/**
 * What somebody files, and with whom.
 *
 * @param assignee null where it is anybody of the level
 */
record Filing(
    DisputeSubject subject,
    DisputeClaim claim,
    TerritoryId territory,
    UserId payee,
    DisputeLevel level,
    UUID assignee) {}
