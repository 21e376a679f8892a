package io.fieldcontract.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that is compressed if, by the time its first octet is written, it has turned out to be
 * text of some size.
 */
final class CompressedResponse extends HttpServletResponseWrapper {

  // Live events go out one by one, and a stream that gathers would hold them back.
  private static final Pattern TEXT =
      Pattern.compile(
          "(?!text/event-stream)(text/|image/svg|application/[^;]*(json|javascript|yaml)).*");

  /** In octets: below this the frame of gzip eats what is gained. */
  private static final long SMALLEST = 512;

  private static final String LENGTH = "Content-Length";

  private long length = -1;
  private Body body;
  private PrintWriter writer;

  CompressedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Writes what is left; the answer is whole then. */
  void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (body != null && body.gzip != null) {
      body.gzip.finish();
    } else if (body == null || body.target == null) {
      tellLength();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (body == null) {
      body = new Body(super.getOutputStream());
    }
    return body;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      Charset charset = Charset.forName(getCharacterEncoding());
      writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), charset));
    }
    return writer;
  }

  private boolean isWorthIt() {
    String type = getContentType();
    return type != null
        && TEXT.matcher(type).matches()
        && (length < 0 || length >= SMALLEST)
        && getHeader("Content-Encoding") == null;
  }

  private void tellLength() {
    if (length >= 0) {
      super.setContentLengthLong(length);
    }
  }

  // The length is told when it is known whether the answer is compressed.
  @Override
  public void setContentLength(int octets) {
    length = octets;
  }

  @Override
  public void setContentLengthLong(long octets) {
    length = octets;
  }

  @Override
  public void setHeader(String name, String value) {
    if (LENGTH.equalsIgnoreCase(name)) {
      setContentLengthLong(Long.parseLong(value));
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (LENGTH.equalsIgnoreCase(name)) {
      setContentLengthLong(Long.parseLong(value));
    } else {
      super.addHeader(name, value);
    }
  }

  /** Decides at the first octet: some servers name the type after they have taken the stream. */
  private final class Body extends ServletOutputStream {
    private final ServletOutputStream plain;
    private GZIPOutputStream gzip;
    private OutputStream target;

    Body(ServletOutputStream plain) {
      this.plain = plain;
    }

    private OutputStream target() throws IOException {
      if (target == null && isWorthIt()) {
        addHeader("Vary", "Accept-Encoding");
        setHeader("Content-Encoding", "gzip");
        gzip = new GZIPOutputStream(plain, true);
        target = gzip;
      } else if (target == null) {
        tellLength();
        target = plain;
      }
      return target;
    }

    @Override
    public void write(int octet) throws IOException {
      target().write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int count) throws IOException {
      target().write(octets, offset, count);
    }

    @Override
    public void flush() throws IOException {
      target().flush();
    }

    @Override
    public void close() throws IOException {
      target().close();
    }

    @Override
    public boolean isReady() {
      return plain.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      plain.setWriteListener(listener);
    }
  }
}
