package io.fieldcontract.terms.rest;

import io.fieldcontract.calendar.OutsideCalendar;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A calendar was asked about a year that it does not hold. */
@Provider
@ApplicationScoped
public class OutsideCalendarMapper implements ExceptionMapper<OutsideCalendar> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(OutsideCalendar outside) {
    return problems.of(new Problem(ProblemType.OUTSIDE_CALENDAR).with("date", outside.date()));
  }
}
