package io.fieldcontract.security;

import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.web.UnreadBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells a caller that he is not let in, as RFC 6750 and RFC 9457 have it. */
final class RefusalAnswer {

  private static final String CHALLENGE = "Bearer realm=\"crm\"";

  private RefusalAnswer() {}

  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Refusal refusal,
      Duration retryAfter) {
    if (response.isCommitted()) {
      return;
    }
    UnreadBody.forget(request);
    response.resetBuffer();
    response.setHeader("Cache-Control", "no-store");
    if (refusal == Refusal.KEYS_UNAVAILABLE) {
      response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
      writeProblem(response, ProblemType.SERVICE_UNAVAILABLE, "Try again soon", refusal);
    } else {
      response.setHeader("WWW-Authenticate", challenge(refusal));
      writeProblem(response, ProblemType.UNAUTHENTICATED, "Not signed in", refusal);
    }
  }

  private static String challenge(Refusal refusal) {
    return refusal == Refusal.NO_TOKEN
        ? CHALLENGE
        : CHALLENGE
            + ", error=\"invalid_token\", error_description=\"%s\"".formatted(refusal.sentence());
  }

  private static void writeProblem(
      HttpServletResponse response, ProblemType type, String title, Refusal refusal) {
    byte[] body =
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s"}"""
            .formatted(type.uri(), title, type.status(), refusal.sentence())
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(type.status());
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.flushBuffer(); // committed: no server puts its own error page in its place
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
