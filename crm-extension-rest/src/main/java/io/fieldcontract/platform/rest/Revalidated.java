package io.fieldcontract.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fieldcontract.platform.Digest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers that a device keeps and asks about again. */
public final class Revalidated {

  private Revalidated() {}

  /**
   * The content with an ETag of its JSON, or 304 when the caller holds just that.
   *
   * @param held the If-None-Match header; null when missing
   */
  public static Response answer(Object content, String held) {
    byte[] body = json(content);
    String etag = "\"" + Digest.sha256(body) + "\"";
    Response.ResponseBuilder answer =
        held != null && held.contains(etag)
            ? Response.notModified()
            : Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static byte[] json(Object content) {
    try {
      return JsonConfiguration.mapper().writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
