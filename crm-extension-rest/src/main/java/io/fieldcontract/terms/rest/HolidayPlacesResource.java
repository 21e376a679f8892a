package io.fieldcontract.terms.rest;

import io.fieldcontract.platform.rest.Problems;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.terms.PublicHolidays;
import io.fieldcontract.terms.PublicHolidays.Place;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The countries whose public holidays are known. */
@Path("holiday-places")
@RequestScoped
@RolesAllowed("ops")
@Produces("application/json")
public class HolidayPlacesResource {

  @Inject private Problems problems;

  /** All of them with their parts, by name in the caller's language. */
  @GET
  public Page<Place> places() {
    return Page.whole(PublicHolidays.places(problems.locale()));
  }
}
