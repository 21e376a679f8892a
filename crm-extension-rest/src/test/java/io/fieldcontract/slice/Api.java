package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends requests as a person of the demo company. Every answer is held against the OpenAPI
 * document, and every problem seen is remembered.
 */
final class Api {

  static final ObjectMapper JSON = new ObjectMapper();

  /** The types of all problems that any test has met. */
  static final Set<String> PROBLEMS_SEEN = ConcurrentHashMap.newKeySet();

  private static final OpenApiInteractionValidator DOCUMENT =
      OpenApiInteractionValidator.createForSpecificationUrl("openapi.yaml")
          .withBasePathOverride("/crm-extension/api")
          .build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI application;

  Api(URI application) {
    this.application = application;
  }

  /** An answer. */
  record Reply(int status, JsonNode body, HttpResponse<byte[]> raw) {

    String header(String name) {
      return raw.headers().firstValue(name).orElse(null);
    }

    /** The last part of a problem's type. */
    String problem() {
      return body.path("type").asText().replace("urn:fieldcontract:problem:", "");
    }

    /** The fields a problem names. */
    Set<String> fields() {
      Set<String> names = new TreeSet<>();
      body.path("errors").forEach(error -> names.add(error.path("field").asText()));
      return names;
    }
  }

  /** A request under way. */
  final class Call {
    private final HttpRequest.Builder request;
    private final String method;
    private final String path;
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
      this.request = HttpRequest.newBuilder(application.resolve("api/" + path));
    }

    Call as(String login) {
      return header("Authorization", "Bearer " + Tokens.of(login));
    }

    Call header(String name, String value) {
      request.setHeader(name, value);
      return this;
    }

    Call key(String key) {
      return header("Idempotency-Key", key);
    }

    Call ifMatch(long version) {
      return header("If-Match", "\"" + version + "\"");
    }

    Call json(Map<String, ?> content) throws IOException {
      return text(JSON.writeValueAsString(content));
    }

    Call text(String content) {
      body = HttpRequest.BodyPublishers.ofString(content);
      return header("Content-Type", "application/json");
    }

    Call bytes(byte[] content, String type) {
      body = HttpRequest.BodyPublishers.ofByteArray(content);
      return header("Content-Type", type);
    }

    /** Does not say how long it is. */
    Call stream(byte[] content, String type) {
      body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
      return header("Content-Type", type);
    }

    Reply send() throws IOException, InterruptedException {
      HttpResponse<byte[]> response =
          CLIENT.send(
              request.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      Reply reply =
          new Reply(response.statusCode(), json ? JSON.readTree(response.body()) : null, response);
      hold(reply);
      return reply;
    }

    private void hold(Reply reply) {
      if (reply.status >= 400) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        PROBLEMS_SEEN.add(reply.problem());
      }
      SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status);
      reply.raw.headers().map().forEach((name, values) -> response.withHeader(name, values));
      response.withBody(new String(reply.raw.body(), StandardCharsets.UTF_8));
      String address = application.resolve("api/" + path).getPath();
      var report =
          DOCUMENT.validateResponse(address, Request.Method.valueOf(method), response.build());
      assertThat(report.getMessages())
          .filteredOn(message -> !(reply.status >= 400 && isOfTheAddress(message)))
          .isEmpty();
    }

    // A refusal of an address or method that the document does not have was asked for.
    private static boolean isOfTheAddress(ValidationReport.Message message) {
      return message
          .getKey()
          .matches("validation\\.request\\.(path\\.missing|operation\\.notAllowed)");
    }
  }

  Call get(String path) {
    return new Call("GET", path);
  }

  /** A write with an own Idempotency-Key, unless {@link Call#key} says another. */
  Call post(String path) {
    return new Call("POST", path).key(UUID.randomUUID().toString());
  }

  Call put(String path) {
    return new Call("PUT", path).key(UUID.randomUUID().toString());
  }

  Call delete(String path) {
    return new Call("DELETE", path).key(UUID.randomUUID().toString());
  }
}
