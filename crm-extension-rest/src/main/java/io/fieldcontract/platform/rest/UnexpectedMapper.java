package io.fieldcontract.platform.rest;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Everything else: a problem of ours where one hides inside, the database away, or a defect, which
 * is logged with a number that the caller is shown.
 */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  @Inject private Problems problems;

  private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  // SQLSTATE class 08, too many connections, a shutdown: the database is away for now; a deadlock
  // or a serialisation failure: the same try again will do
  private static final String AWAY = "08.{3}|53300|57P0[1-3]|40001|40P01";

  // A unique key: another writer was faster between our look and our write.
  private static final String TAKEN = "23505";

  @Override
  public Response toResponse(Throwable unexpected) {
    for (Throwable t = unexpected; t != null; t = t.getCause()) {
      if (t instanceof Problem problem) {
        return problems.of(problem);
      }
      if (t instanceof OptimisticLockException) {
        return problems.of(new Problem(ProblemType.STALE_VERSION));
      }
      if (t instanceof SQLException sql && type(sql.getSQLState()) != null) {
        return problems.of(new Problem(type(sql.getSQLState())));
      }
    }
    UUID incident = UUID.randomUUID();
    LOG.log(Level.ERROR, "Incident " + incident, unexpected);
    return problems.of(
        new Problem(ProblemType.INTERNAL_ERROR).with("instance", "urn:uuid:" + incident));
  }

  private static ProblemType type(String state) {
    if (state == null) {
      return null;
    }
    if (state.equals(TAKEN)) {
      return ProblemType.STALE_VERSION;
    }
    return state.matches(AWAY) ? ProblemType.SERVICE_UNAVAILABLE : null;
  }
}
