package io.fieldcontract.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What anyone may ask for: the screens' files, and of the API what a browser needs to sign in. */
final class PublicPaths {

  private static final String API = "/api";
  private static final Set<String> OPEN = Set.of(API + "/client-config", API + "/openapi.yaml");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private PublicPaths() {}

  static boolean include(HttpServletRequest request) {
    String path = request.getServletPath();
    boolean inApi = path.equals(API) || path.startsWith(API + "/");
    return !inApi || (READING.contains(request.getMethod()) && isOpen(request));
  }

  /** Compares the address as it was sent: a disguised spelling is refused, not interpreted. */
  private static boolean isOpen(HttpServletRequest request) {
    return OPEN.stream()
        .anyMatch(path -> request.getRequestURI().equals(request.getContextPath() + path));
  }
}
