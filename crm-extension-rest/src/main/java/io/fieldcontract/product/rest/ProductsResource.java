package io.fieldcontract.product.rest;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.sql.Page;
import io.fieldcontract.product.ProductQueries;
import io.fieldcontract.user.rest.CurrentScope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What a call can be about. */
@Path("products")
@RequestScoped
@RolesAllowed({"rep", "manager", "liaison", "ops"})
@Produces("application/json")
public class ProductsResource {

  @Inject private CurrentScope current;
  @Inject private ProductQueries products;

  /** All that are not withdrawn, by name. */
  @GET
  public Page<Named> products() {
    return Page.whole(products.products(current.scope()));
  }
}
