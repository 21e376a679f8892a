package io.fieldcontract.terms;

import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.sla.PolicyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What is promised for one kind of thing, through all its versions. */
@Entity
@Table(name = "sla_policy")
public class KeptPolicy implements Identified {

  @Id private UUID id;

  @Column(nullable = false)
  private String name;

  @Column(name = "current_number", nullable = false)
  private int currentNumber;

  @Version private long version;

  /** For the persistence provider. */
  protected KeptPolicy() {}

  /** One more version, which is the current one from now on. */
  PolicyChanged change(PolicyContent before, PolicyContent after) {
    currentNumber++;
    return new PolicyChanged(id, version + 1, before, after);
  }

  PolicyId id() {
    return new PolicyId(id);
  }

  int currentNumber() {
    return currentNumber;
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  /** Something else is promised from now on. */
  record PolicyChanged(UUID objectId, long objectVersion, PolicyContent before, PolicyContent after)
      implements Event {
    @Override
    public String objectType() {
      return "SlaPolicy";
    }
  }
}
