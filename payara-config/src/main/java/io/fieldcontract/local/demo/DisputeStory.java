package io.fieldcontract.local.demo;

import java.util.List;

/**
 * How far a dispute of the demo company is, and what was done to get there.
 *
 * @param outcome null while open
 * @param daysAgo when it was filed
 * @param steps the events after filing, in order
 */
record DisputeStory(String status, String outcome, String level, int daysAgo, List<String> steps) {

  /** Disputes go through these in turn; three are overdue, one waits for the filer. */
  static final List<DisputeStory> ALL =
      List.of(
          of("FILED", null, "MANAGER", 1, ""),
          of("FILED", null, "MANAGER", 4, ""),
          of("ACKNOWLEDGED", null, "MANAGER", 3, "Acknowledged"),
          of("IN_REVIEW", null, "MANAGER", 6, "Acknowledged Reviewed"),
          of("AWAITING_INFO", null, "MANAGER", 7, "Acknowledged Reviewed Asked"),
          of("IN_REVIEW", null, "MANAGER", 20, "Acknowledged Reviewed"),
          of("RESOLVED", "APPROVED", "MANAGER", 8, "Acknowledged Reviewed Approved"),
          of(
              "CLOSED",
              "PARTIALLY_APPROVED",
              "MANAGER",
              30,
              "Acknowledged PartiallyApproved Closed"),
          of("RESOLVED", "DENIED", "LIAISON", 9, "Acknowledged Escalated Denied"),
          of("IN_REVIEW", null, "OPS", 5, "Acknowledged Escalated Escalated Reviewed"),
          of("IN_REVIEW", null, "COMPENSATION_COMMITTEE", 19, "Acknowledged Escalated Reviewed"),
          of("CLOSED", "WITHDRAWN", "MANAGER", 25, "Acknowledged Withdrawn Closed"));

  private static DisputeStory of(
      String status, String outcome, String level, int daysAgo, String steps) {
    List<String> list = steps.isEmpty() ? List.of() : List.of(steps.split(" "));
    return new DisputeStory(status, outcome, level, daysAgo, list);
  }

  boolean isClosed() {
    return status.equals("CLOSED");
  }

  boolean isResolved() {
    return outcome != null;
  }

  /** The place of the step that resolved it. */
  int resolvedBy() {
    return isClosed() ? steps.size() - 2 : steps.size() - 1;
  }
}
