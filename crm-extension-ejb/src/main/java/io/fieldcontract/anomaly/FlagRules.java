package io.fieldcontract.anomaly;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import java.time.Duration;
import java.time.Instant;

/** The rules of flags, each a named function. */
final class FlagRules {

  /** A device's clock may be ahead of the server's by so much. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** Flags of one type and outlet noticed less than so far apart are probable duplicates. */
  static final Duration DUPLICATES = Duration.ofDays(7);

  private static final int MOST_PHOTOS = 5;

  private FlagRules() {}

  /**
   * A flag has at most five photos.
   *
   * @throws Problem TOO_MANY_PHOTOS
   */
  static void mustHaveRoomForAPhoto(int photos) {
    if (photos >= MOST_PHOTOS) {
      throw new Problem(ProblemType.TOO_MANY_PHOTOS);
    }
  }

  /**
   * Only the reporter adds a photo.
   *
   * @throws Problem NOT_YOUR_FLAG
   */
  static void mustBeTheReporter(AnomalyFlag flag, Scope scope) {
    if (!flag.reporter().equals(scope.user())) {
      throw new Problem(ProblemType.NOT_YOUR_FLAG);
    }
  }

  /**
   * Nobody notices in the future.
   *
   * @throws Problem FLAG_IN_FUTURE
   */
  static void mustHaveHappened(Instant noticedAt, Instant now) {
    if (noticedAt.isAfter(now.plus(CLOCK_SKEW))) {
      throw new Problem(ProblemType.FLAG_IN_FUTURE, "noticedAt");
    }
  }
}
