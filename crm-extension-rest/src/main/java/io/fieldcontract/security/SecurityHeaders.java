package io.fieldcontract.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Tells browsers what the screens may do: load from here alone, speak to here and to Keycloak.
 * Built files carry a fingerprint in their name and are kept for a year; the page that names them
 * is asked for each time.
 */
@WebFilter(filterName = "security-headers", urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

  private static final String POLICY =
      "default-src 'self'; connect-src 'self' %s; img-src 'self' data: blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'self' %1$s; frame-ancestors 'self'";

  // What the API answers is data: nothing in it is ever run, a photo opened by its address neither.
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

  @Inject private transient KeycloakSettings keycloak;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    boolean api = path.startsWith("/api");
    response.setHeader("Content-Security-Policy", api ? API_POLICY : POLICY.formatted(origin()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=()");
    if (path.startsWith("/assets/")) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else if (!api) {
      response.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(request, response);
  }

  private String origin() {
    URI address = keycloak.authServerUrl();
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
