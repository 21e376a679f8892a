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
      Map.ofEntries(
          Map.entry("Users.signedIn", "makes the scope of the request"),
          Map.entry("Users.remembered", "makes the scope of a mail's recipient"),
          Map.entry("LiaisonRosters.answeredBy", "is part of making it"),
          Map.entry("OutboxEvents.lease", "what happened is told to the module itself"),
          Map.entry("Attachments.needsObject", "a sweep asks of a key, and is told yes or no"),
          Map.entry("LiveEvents.highest", "a number"),
          Map.entry("LiveEvents.look", "for all listeners of a node; each hears what is in scope"),
          Map.entry("LiveEvents.newTransaction", "a number"),
          Map.entry("JobLeases.take", "a yes or no to a node"),
          Map.entry("DueClocks.take", "the sweep looks at all disputes"),
          Map.entry("DueClocks.toClose", "the sweep closes what nobody reopened"),
          Map.entry("Recipients.ofDispute", "whom to tell"),
          Map.entry("Recipients.managers", "whom to tell"),
          Map.entry("Recipients.reporter", "whom to tell; each then reads in the own scope"),
          Map.entry("Recipients.reporters", "whom to tell"),
          Map.entry("Recipients.operations", "whom to tell"),
          Map.entry("Recipients.told", "whom to tell"),
          Map.entry("Recipients.ofMail", "whom to mail"));

  /** Entities without a version. */
  static final Map<String, String> UNVERSIONED = Map.of();

  private Allowed() {}
}
