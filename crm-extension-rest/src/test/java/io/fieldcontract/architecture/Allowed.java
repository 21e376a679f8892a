package io.fieldcontract.architecture;

import java.util.Map;

/** The exceptions to single rules, each with its reason. */
final class Allowed {

  /** HTTP methods for callers who have not signed in. */
  static final Map<String, String> FOR_ANYONE =
      Map.of(
          "ClientConfigResource.clientConfig", "the browser needs it to sign in",
          "OpenApiResource.document", "the contract holds no data");

  /** Reads without a scope. */
  static final Map<String, String> WITHOUT_SCOPE =
      Map.of(
          "Users.signedIn", "makes the scope of the request",
          "LiaisonRosters.answeredBy", "is part of making it",
          "OutboxEvents.lease", "what happened is told to the module itself",
          "Attachments.needsObject", "a sweep asks of a key, and is told yes or no",
          "LiveEvents.highest", "a number",
          "LiveEvents.look", "is for all listeners of a node; each hears what is in scope",
          "LiveEvents.newTransaction", "a number");

  /** Entities without a version. */
  static final Map<String, String> UNVERSIONED = Map.of();

  private Allowed() {}
}
