package io.fieldcontract.live.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.user.SigningIn;
import java.time.Duration;
import java.time.Instant;

/**
 * Who listens, and what that person sees: looked at again while the connection lasts, so that what
 * goes out of scope is not heard for more than a minute longer. Not for several threads.
 */
final class LiveCaller {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final SigningIn signingIn;
  private final String subject;
  private final String login;
  private final Instant signedInUntil;
  private Scope scope;
  private Instant lookedAt;

  /** A caller with the scope that was made for the request just now. */
  LiveCaller(
      SigningIn signingIn,
      String subject,
      String login,
      Instant signedInUntil,
      Scope scope,
      Instant now) {
    this.signingIn = signingIn;
    this.subject = subject;
    this.login = login;
    this.signedInUntil = signedInUntil;
    this.scope = scope;
    this.lookedAt = now;
  }

  /** Whether the token still holds. */
  boolean isSignedIn(Instant now) {
    return now.isBefore(signedInUntil);
  }

  /** Whether it is time to {@link #lookAgain}. */
  boolean isDue(Instant now) {
    return !now.isBefore(lookedAt.plus(SOON));
  }

  /**
   * Looks what the caller sees now.
   *
   * @throws Problem NOT_A_KNOWN_USER when the person is gone
   */
  void lookAgain(Instant now) {
    scope =
        signingIn
            .again(subject, login, scope.role())
            .orElseThrow(() -> new Problem(ProblemType.NOT_A_KNOWN_USER))
            .scope();
    lookedAt = now;
  }

  /** What the caller sees; looked at less than a minute ago. */
  Scope scope(Instant now) {
    if (!now.isBefore(lookedAt.plus(LONGEST))) {
      lookAgain(now);
    }
    return scope;
  }
}
