package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.web.UnreadBody;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a body that no form of ours can have, before it takes memory; {@link LargeBody} lets a
 * method have more.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter, ContainerResponseFilter {

  /** In bytes: the largest form has a few hundred. */
  static final int LARGEST = 64 * 1024;

  private static final int LOWEST_REFUSAL = 400;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    LargeBody large = resource.getResourceMethod().getAnnotation(LargeBody.class);
    int most = large == null ? LARGEST : large.most();
    ProblemType otherwise = large == null ? ProblemType.BODY_TOO_LARGE : large.otherwise();
    if (request.getLength() > most) {
      throw new Problem(otherwise);
    }
    request.setEntityStream(new Limited(request.getEntityStream(), most, otherwise));
  }

  /** Reads what a refusal left unread. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= LOWEST_REFUSAL) {
      InputStream body = request.getEntityStream();
      UnreadBody.forget(body instanceof Limited limited ? limited.whole() : body);
    }
  }

  /** Counts, for a body that does not say how long it is. */
  private static final class Limited extends FilterInputStream {
    private final ProblemType otherwise;
    private int left;

    Limited(InputStream in, int most, ProblemType otherwise) {
      super(in);
      this.left = most;
      this.otherwise = otherwise;
    }

    InputStream whole() {
      return in;
    }

    @Override
    public int read() throws IOException {
      int octet = super.read();
      return octet < 0 ? octet : counted(octet, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return read < 0 ? read : counted(read, read);
    }

    private int counted(int result, int octets) {
      left -= octets;
      if (left < 0) {
        throw new Problem(otherwise);
      }
      return result;
    }
  }
}
