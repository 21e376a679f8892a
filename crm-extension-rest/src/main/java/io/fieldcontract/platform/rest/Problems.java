package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Writes refusals as RFC 9457 problems in the caller's language, English or German. */
@RequestScoped
public class Problems {

  private static final String WORDS = "io.fieldcontract.platform.rest.problems";
  private static final String MEDIA_TYPE = "application/problem+json";
  private static final int RETRY_AFTER_SECONDS = 5;

  @Inject private HttpServletRequest request;

  /** What is wrong with a field, in words. */
  public record FieldError(String field, String message) {}

  /** The answer to a refusal. */
  public Response of(Problem problem) {
    String words = fieldWords(problem.type());
    List<FieldError> errors =
        problem.fields().stream().map(field -> new FieldError(field, words)).toList();
    return of(problem.type(), errors, problem.extensions());
  }

  /** The answer to input whose faults are already in words. */
  public Response of(ProblemType type, List<FieldError> errors) {
    return of(type, errors, Map.of());
  }

  private Response of(ProblemType type, List<FieldError> errors, Map<String, Object> extensions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type.uri());
    body.put("title", word(type.slug() + ".title"));
    body.put("status", type.status());
    body.put("detail", word(type.slug() + ".detail"));
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    body.putAll(extensions);
    Response.ResponseBuilder answer = Response.status(type.status()).type(MEDIA_TYPE).entity(body);
    if (type == ProblemType.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.build();
  }

  /** The caller's language as far as we speak it. */
  public Locale locale() {
    return Collections.list(request.getLocales()).stream()
        .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
        .filter(locale -> locale.equals(Locale.ENGLISH) || locale.equals(Locale.GERMAN))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private String fieldWords(ProblemType type) {
    String key = type.slug() + ".field";
    return words().containsKey(key) ? word(key) : word(type.slug() + ".title");
  }

  private String word(String key) {
    return words().getString(key);
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle(
        WORDS,
        locale(),
        Problems.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
