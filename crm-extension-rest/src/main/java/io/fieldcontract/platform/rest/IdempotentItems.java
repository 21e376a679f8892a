package io.fieldcontract.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldcontract.platform.Digest;
import io.fieldcontract.platform.idempotency.Answer;
import io.fieldcontract.platform.idempotency.OnceOnly;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.scope.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Writes many things in one request, each in a transaction of its own, and each once for the
 * request's {@code Idempotency-Key}: a repeated request does what is missing and answers the rest
 * as before.
 */
@RequestScoped
public class IdempotentItems {

  @Inject private OnceOnly onceOnly;
  @Inject private UnexpectedMapper refusals;
  @Inject private HttpServletRequest request;

  private final ObjectMapper json = JsonConfiguration.mapper();

  /**
   * What became of one thing.
   *
   * @param item the thing now; null when refused
   * @param problem as the answer to a single request would have it; null when done
   */
  public record ItemResult(UUID id, int status, JsonNode item, JsonNode problem) {}

  /**
   * Makes sure that the request carries a key.
   *
   * @throws Problem IDEMPOTENCY_KEY_MISSING
   */
  public void mustHaveKey() {
    IdempotentWrites.key(request);
  }

  /** Writes one thing, or finds that it was written; asked is the whole request. */
  public ItemResult once(UUID id, Record asked, Callable<?> write, Scope scope) {
    String key = digest(IdempotentWrites.key(request) + ' ' + id);
    String hash = digest(request.getRequestURI() + ' ' + json.valueToTree(asked));
    try {
      Answer answer = onceOnly.run(key, hash, () -> answer(write), scope);
      return done(id, answer);
    } catch (Exception refused) {
      return before(id, key, hash, scope).orElseGet(() -> refused(id, refused));
    }
  }

  private Optional<ItemResult> before(UUID id, String key, String hash, Scope scope) {
    try {
      return onceOnly.given(key, hash, scope).map(answer -> done(id, answer));
    } catch (Problem reused) {
      return Optional.of(refused(id, reused));
    }
  }

  private Answer answer(Callable<?> write) throws Exception {
    return new Answer(200, null, null, json.writeValueAsString(write.call()));
  }

  private ItemResult done(UUID id, Answer answer) {
    try {
      return new ItemResult(id, answer.status(), json.readTree(answer.body()), null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer is no JSON", e);
    }
  }

  private ItemResult refused(UUID id, Exception refused) {
    try (Response answer = refusals.toResponse(refused)) {
      return new ItemResult(id, answer.getStatus(), null, json.valueToTree(answer.getEntity()));
    }
  }

  private static String digest(String text) {
    return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
