package io.fieldcontract.dispute;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of disputes, each a named function. */
final class DisputeRules {

  /** After so long without a word of the filer a resolved dispute closes. */
  static final Duration ACCEPTED_AFTER = Duration.ofDays(14);

  /** A dispute has at most so many files. */
  static final int MOST_FILES = 10;

  /** Books of sales are kept so long at the most. */
  private static final int KEPT_YEARS = 10;

  private DisputeRules() {}

  /** What a search looks at. */
  static String searched(DisputeSubject subject, DisputeClaim claim) {
    Stream<String> words =
        subject.line() == null
            ? Stream.of(subject.missing().reference(), claim.justification())
            : Stream.of(
                subject.line().component(), subject.line().measure(), claim.justification());
    return words.filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /**
   * There is something to decide about.
   *
   * @throws Problem INVALID_INPUT when expected and actual are the same
   */
  static void mustDiffer(DisputeClaim claim) {
    if (claim.difference().signum() == 0) {
      throw new Problem(ProblemType.INVALID_INPUT, "expectedAmount");
    }
  }

  /**
   * What is missing was sold by today, and no longer ago than books are kept.
   *
   * @throws Problem INVALID_INPUT
   */
  static void mustHaveHappened(LocalDate date, LocalDate today) {
    if (date.isAfter(today) || date.isBefore(today.minusYears(KEPT_YEARS))) {
      throw new Problem(ProblemType.INVALID_INPUT, "missing.date");
    }
  }

  /**
   * A part is above nothing and below the whole, of the same sign.
   *
   * @throws Problem INVALID_INPUT
   */
  static void mustBeAPart(BigDecimal part, BigDecimal whole) {
    boolean some = part.signum() != 0 && part.signum() == whole.signum();
    if (!some || part.abs().compareTo(whole.abs()) >= 0) {
      throw new Problem(ProblemType.INVALID_INPUT, "amount");
    }
  }

  /**
   * Acts before the end.
   *
   * @throws Problem DISPUTE_STEP_NOT_POSSIBLE
   */
  static void mustBeOpen(DisputeStatus status) {
    if (!status.isOpen()) {
      throw new Problem(ProblemType.DISPUTE_STEP_NOT_POSSIBLE);
    }
  }

  /**
   * One step at a time.
   *
   * @throws Problem DISPUTE_STEP_NOT_POSSIBLE
   */
  static void mustLeadTo(DisputeStatus from, DisputeStatus to) {
    if (!from.leadsTo(to)) {
      throw new Problem(ProblemType.DISPUTE_STEP_NOT_POSSIBLE);
    }
  }

  /**
   * An act that only one state allows.
   *
   * @throws Problem DISPUTE_STEP_NOT_POSSIBLE
   */
  static void mustBe(DisputeStatus needed, DisputeStatus status) {
    if (status != needed) {
      throw new Problem(ProblemType.DISPUTE_STEP_NOT_POSSIBLE);
    }
  }

  /**
   * The filer reopens once.
   *
   * @throws Problem DISPUTE_REOPENED_BEFORE
   */
  static void mustNotHaveBeenReopened(DisputeState state) {
    if (state.reopenedAt() != null) {
      throw new Problem(ProblemType.DISPUTE_REOPENED_BEFORE);
    }
  }

  /**
   * Filer and payee alone.
   *
   * @throws Problem NOT_YOUR_DISPUTE
   */
  static void mustBeOwn(IcDispute dispute, Scope scope) {
    if (!dispute.isOf(scope.user())) {
      throw new Problem(ProblemType.NOT_YOUR_DISPUTE);
    }
  }

  /** Whether the caller decides about it now: of its level, and not about the caller's own. */
  static boolean isDecidedBy(IcDispute dispute, Scope scope) {
    return dispute.state().level().isOf(scope.role()) && !dispute.isOf(scope.user());
  }

  /**
   * Those who decide about it now.
   *
   * @throws Problem NOT_YOUR_LEVEL
   */
  static void mustDecide(IcDispute dispute, Scope scope) {
    if (!isDecidedBy(dispute, scope)) {
      throw new Problem(ProblemType.NOT_YOUR_LEVEL);
    }
  }

  /**
   * A dispute has at most ten files.
   *
   * @throws Problem TOO_MANY_FILES
   */
  static void mustHaveRoomForAFile(int files) {
    if (files >= MOST_FILES) {
      throw new Problem(ProblemType.TOO_MANY_FILES);
    }
  }
}
