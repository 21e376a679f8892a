package io.fieldcontract.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldcontract.platform.Digest;
import io.fieldcontract.platform.idempotency.Answer;
import io.fieldcontract.platform.idempotency.OnceOnly;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Scope;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Stands around each {@link Idempotent} method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentWrites {

  static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int LONGEST_KEY = 128;

  @Inject private OnceOnly onceOnly;
  @Inject private Instance<Scope> current;
  @Inject private HttpServletRequest request;

  private final ObjectMapper json = JsonConfiguration.mapper();

  /** Runs the method, or gives the answer it gave before. */
  @AroundInvoke
  public Object once(InvocationContext context) throws Exception {
    String key = key(request);
    String hash = requestHash(context);
    Scope scope = current.get();
    try {
      return response(onceOnly.run(key, hash, () -> answer(context), scope), false);
    } catch (Exception refused) {
      // Undone. Repeats are rare, so they are not asked for before but found out here: the key is
      // taken, or the thing was changed by the first one already. Then that one's answer stands.
      return response(onceOnly.given(key, hash, scope).orElseThrow(() -> refused), true);
    }
  }

  /**
   * The request's key.
   *
   * @throws Problem IDEMPOTENCY_KEY_MISSING
   */
  static String key(HttpServletRequest request) {
    String key = request.getHeader(KEY);
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Problem(ProblemType.IDEMPOTENCY_KEY_MISSING);
    }
    return key;
  }

  // What was asked, not how it was spelled: white space and the order of members do not count.
  private String requestHash(InvocationContext context) throws JsonProcessingException {
    Object[] bodies =
        Arrays.stream(context.getParameters()).filter(Record.class::isInstance).toArray();
    String asked =
        request.getMethod() + ' ' + request.getRequestURI() + ' ' + json.writeValueAsString(bodies);
    return Digest.sha256(asked.getBytes(StandardCharsets.UTF_8));
  }

  private Answer answer(InvocationContext context) throws Exception {
    Response response = (Response) context.proceed();
    Object entity = response.getEntity();
    return new Answer(
        response.getStatus(),
        response.getHeaderString(HttpHeaders.LOCATION),
        response.getHeaderString(HttpHeaders.ETAG),
        entity == null ? null : json.writeValueAsString(entity));
  }

  private static Response response(Answer answer, boolean replayed) {
    Response.ResponseBuilder builder = Response.status(answer.status());
    if (answer.body() != null) {
      builder.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    }
    if (answer.location() != null) {
      builder.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      builder.header(HttpHeaders.ETAG, answer.etag());
    }
    return replayed ? builder.header(REPLAYED, "true").build() : builder.build();
  }
}
