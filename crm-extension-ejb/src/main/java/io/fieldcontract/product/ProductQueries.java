package io.fieldcontract.product;

import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the products; everybody's scope holds all of them. */
@Repository
public class ProductQueries {

  @PersistenceContext private EntityManager entityManager;

  /** What a call of today can be about, by name. */
  public List<Named> products(Scope scope) {
    return Sql.of(
            entityManager,
            """
            select id, name from product
            where withdrawn_on is null or withdrawn_on > :today order by name, id""")
        .bind("today", scope.date())
        .list(row -> new Named(row.id("id"), row.text("name")));
  }

  /** Whether all of these exist and were not withdrawn on the date. */
  public boolean areKnown(Collection<UUID> products, LocalDate date, Scope scope) {
    return Sql.of(
                entityManager,
                """
                select count(*) from product
                where id in (:ids) and (withdrawn_on is null or withdrawn_on > :date)""")
            .bind("ids", products)
            .bind("date", date)
            .number()
        == products.size();
  }
}
