package io.fieldcontract.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request and its answer in memory, as much of the servlet API as the adapter uses. */
final class Exchange {

  final Map<String, String> headers = new HashMap<>();
  int status = 200;
  boolean passedOn;
  Principal caller;
  Set<String> groups;

  private final String method;
  private final String servletPath;
  private final String uri;
  private final List<String> authorization;
  private final Map<String, Object> attributes = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean committed;

  Exchange(String method, String servletPath, String uri, String... authorization) {
    this.method = method;
    this.servletPath = servletPath;
    this.uri = uri;
    this.authorization = List.of(authorization);
  }

  /** A GET below /api with these Authorization headers. */
  static Exchange api(String path, String... authorization) {
    return new Exchange("GET", "/api", "/crm-extension/api" + path, authorization);
  }

  String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (name, args) ->
            switch (name) {
              case "getMethod" -> method;
              case "getContextPath" -> "/crm-extension";
              case "getServletPath" -> servletPath;
              case "getRequestURI" -> uri;
              case "getHeaders" -> Collections.enumeration(authorization);
              case "getInputStream" -> input();
              case "getAttribute" -> attributes.get(args[0]);
              case "setAttribute" -> attributes.put((String) args[0], args[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (name, args) ->
            switch (name) {
              case "isCommitted" -> committed;
              case "resetBuffer" -> null;
              case "setStatus" -> status = (Integer) args[0];
              case "setHeader" -> headers.put((String) args[0], (String) args[1]);
              case "setContentType" -> headers.put("Content-Type", (String) args[0]);
              case "setContentLength" -> headers.put("Content-Length", args[0].toString());
              case "getOutputStream" -> output();
              case "flushBuffer" -> committed = true;
              default -> throw new UnsupportedOperationException(name);
            });
  }

  HttpMessageContext context() {
    return fake(
        HttpMessageContext.class,
        (name, args) ->
            switch (name) {
              case "doNothing" -> AuthenticationStatus.NOT_DONE;
              case "notifyContainerAboutLogin" -> login((Principal) args[0], (Set<?>) args[1]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  FilterChain chain() {
    return (request, response) -> passedOn = true;
  }

  private AuthenticationStatus login(Principal principal, Set<?> roles) {
    caller = principal;
    groups = Set.copyOf(roles.stream().map(String.class::cast).toList());
    return AuthenticationStatus.SUCCESS;
  }

  private static ServletInputStream input() {
    return new ServletInputStream() {
      @Override
      public int read() {
        return -1;
      }

      @Override
      public boolean isFinished() {
        return true;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private ServletOutputStream output() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private interface Answers {
    Object to(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answers answers) {
    ClassLoader loader = type.getClassLoader();
    return type.cast(
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Object answer = answers.to(method.getName(), args);
              return method.getReturnType() == void.class ? null : answer;
            }));
  }
}
