package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses, as a problem like all others. */
@Provider
@ApplicationScoped
public class JaxRsMapper implements ExceptionMapper<WebApplicationException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(WebApplicationException refused) {
    if (refused.getCause() instanceof Problem problem) {
      return problems.of(problem);
    }
    Response own = refused.getResponse();
    if (own.getStatus() < 400) {
      return own;
    }
    return problems.of(new Problem(type(own.getStatus())));
  }

  private static ProblemType type(int status) {
    return switch (status) {
      case 400 -> ProblemType.MALFORMED_BODY;
      case 401 -> ProblemType.UNAUTHENTICATED;
      case 403 -> ProblemType.FORBIDDEN;
      case 404 -> ProblemType.NOT_FOUND;
      case 405 -> ProblemType.METHOD_NOT_ALLOWED;
      case 406 -> ProblemType.NOT_ACCEPTABLE;
      case 413 -> ProblemType.BODY_TOO_LARGE;
      case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> ProblemType.SERVICE_UNAVAILABLE;
      default -> ProblemType.INTERNAL_ERROR;
    };
  }
}
