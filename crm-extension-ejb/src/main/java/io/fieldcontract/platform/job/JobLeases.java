package io.fieldcontract.platform.job;

import io.fieldcontract.platform.Repository;
import io.fieldcontract.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Says which node has a job for itself; a node that dies loses it when its lease runs out. */
@Repository
public class JobLeases {

  @PersistenceContext private EntityManager entityManager;

  /** Takes a job until a moment, or keeps it until then; false while another node has it. */
  public boolean take(String job, UUID node, Instant now, Instant until) {
    return Sql.of(
                entityManager,
                """
                insert into job_lease (job, node, leased_until) values (:job, :node, :until)
                on conflict (job) do update
                set node = excluded.node, leased_until = excluded.leased_until
                where job_lease.node = excluded.node or job_lease.leased_until < :now""")
            .bind("job", job)
            .bind("node", node)
            .bind("until", until)
            .bind("now", now)
            .change()
        == 1;
  }

  /** Gives a job back, so that another node need not wait for the end of the lease. */
  public void giveBack(String job, UUID node) {
    Sql.of(entityManager, "delete from job_lease where job = :job and node = :node")
        .bind("job", job)
        .bind("node", node)
        .change();
  }
}
