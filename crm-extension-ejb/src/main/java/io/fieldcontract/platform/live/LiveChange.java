package io.fieldcontract.platform.live;

import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import java.util.UUID;

/**
 * A change that open screens are told of.
 *
 * @param type what happened, such as {@code FlagRaised}
 * @param territory where; those who see the territory see the change. Null for what concerns the
 *     owner alone
 * @param owner whose it is, who sees it wherever
 * @param internal whether reps, its owner too, hear nothing of it
 */
public record LiveChange(
    String type,
    String objectType,
    UUID objectId,
    long objectVersion,
    TerritoryId territory,
    UserId owner,
    boolean internal) {}
