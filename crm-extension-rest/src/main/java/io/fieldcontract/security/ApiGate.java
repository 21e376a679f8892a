package io.fieldcontract.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Lets nobody into the API whom {@link KeycloakMechanism} has not signed in. Servers differ in
 * whether a mechanism's refusal holds where no security constraint stands; this one holds always.
 */
@WebFilter(filterName = "api-gate", urlPatterns = "/api/*", asyncSupported = true)
public class ApiGate extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (PublicPaths.include(request) || KeycloakPrincipal.of(request).isPresent()) {
      chain.doFilter(request, response);
    } else {
      RefusalAnswer.write(request, response, Refusal.NO_TOKEN, Duration.ZERO);
    }
  }
}
