package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that no form of ours can have, before it takes memory. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  /** In bytes: the largest form has a few hundred. */
  static final int LARGEST = 64 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > LARGEST) {
      throw new Problem(ProblemType.BODY_TOO_LARGE);
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  /** Counts, for a body that does not say how long it is. */
  private static final class Limited extends FilterInputStream {
    private int left = LARGEST;

    Limited(InputStream in) {
      super(in);
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
        throw new Problem(ProblemType.BODY_TOO_LARGE);
      }
      return result;
    }
  }
}
