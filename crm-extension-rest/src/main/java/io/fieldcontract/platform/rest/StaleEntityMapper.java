package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Two writers met; the second one is told to look again. */
@Provider
@ApplicationScoped
public class StaleEntityMapper implements ExceptionMapper<OptimisticLockException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(OptimisticLockException met) {
    return problems.of(new Problem(ProblemType.STALE_VERSION));
  }
}
