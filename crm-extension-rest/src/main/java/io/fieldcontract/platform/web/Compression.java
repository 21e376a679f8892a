package io.fieldcontract.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Compresses texts for callers that take gzip, since not every server does so by itself: on a phone
 * a territory's list of 2,000 HCPs is there in a fraction of the time.
 */
@WebFilter(filterName = "compression", urlPatterns = "/*", asyncSupported = true)
public class Compression extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String accepted = request.getHeader("Accept-Encoding");
    String type = String.valueOf(request.getHeader("Accept"));
    // Part of a file is part of it as it lies there, and live events go out one by one.
    if (accepted == null
        || !accepted.contains("gzip")
        || request.getHeader("Range") != null
        || type.contains("text/event-stream")) {
      chain.doFilter(request, response);
      return;
    }
    CompressedResponse compressed = new CompressedResponse(response);
    chain.doFilter(request, compressed);
    compressed.finish();
  }
}
