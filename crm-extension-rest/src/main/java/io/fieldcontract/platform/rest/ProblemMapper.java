package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal of ours. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Problem> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(Problem problem) {
    return problems.of(problem);
  }
}
