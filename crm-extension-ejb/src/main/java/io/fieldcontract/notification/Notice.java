package io.fieldcontract.notification;

import io.fieldcontract.platform.scope.UserId;
import java.util.UUID;

/** That somebody is to hear something of an object. */
record Notice(UserId recipient, String objectType, UUID objectId) {}
