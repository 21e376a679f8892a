package io.fieldcontract.territory;

import static java.util.Comparator.comparing;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is the named liaison of a region, from when on: the past stays, what is planned is replaced
 * by what is named later. The version is that of the region.
 */
@Entity
@Table(name = "region")
public class LiaisonPlan implements Identified {

  private static final int YEARS_AHEAD = 1;

  @Id private UUID id;

  @Column(name = "zone_id", nullable = false, insertable = false, updatable = false)
  private String zoneId;

  @ElementCollection
  @CollectionTable(name = "ops_liaison", joinColumns = @JoinColumn(name = "region_id"))
  private Set<LiaisonTerm> terms = new HashSet<>();

  @Version private long version;

  /** For the persistence provider. */
  protected LiaisonPlan() {}

  /** Of a region in a zone. */
  LiaisonPlan(UUID id, ZoneId zone, Set<LiaisonTerm> terms) {
    this.id = id;
    this.zoneId = zone.getId();
    this.terms.addAll(terms);
  }

  /**
   * From that day on, a day of the region's calendar, the liaison is this person and nobody after:
   * who is named then goes on or ends, who was to follow does not.
   *
   * @return empty when it was planned so already
   * @throws Problem INVALID_INPUT when the day is before today or more than a year ahead
   */
  Optional<Event> name(UserId liaison, LocalDate from, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(zoneId));
    if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new Problem(ProblemType.INVALID_INPUT, "validFrom");
    }
    Set<LiaisonTerm> planned = planned(liaison.value(), from);
    if (planned.equals(terms)) {
      return Optional.empty();
    }
    Said before = said();
    terms.retainAll(planned);
    terms.addAll(planned);
    return Optional.of(new LiaisonNamed(id, version + 1, before, said()));
  }

  long version() {
    return version;
  }

  @Override
  public UUID key() {
    return id;
  }

  // Of several named for the day the one named last counts, as in the roster.
  private Set<LiaisonTerm> planned(UUID liaison, LocalDate from) {
    Optional<LiaisonTerm> goesOn =
        terms.stream()
            .filter(term -> term.holdsOn(from))
            .max(
                comparing(LiaisonTerm::validFrom)
                    .thenComparing(term -> term.userId().equals(liaison)))
            .filter(term -> term.userId().equals(liaison));
    Set<LiaisonTerm> planned =
        terms.stream()
            .filter(term -> term.validFrom().isBefore(from) && !goesOn.equals(Optional.of(term)))
            .map(term -> term.until(from))
            .collect(Collectors.toSet());
    planned.add(
        goesOn
            .map(LiaisonTerm::withoutEnd)
            .orElseGet(() -> new LiaisonTerm(Ids.next(), liaison, from, null)));
    return planned;
  }

  private Said said() {
    return new Said(terms.stream().sorted(comparing(LiaisonTerm::validFrom)).toList());
  }

  /** Who is named from when to when, the earliest first. */
  record Said(List<LiaisonTerm> named) {}

  /** Somebody was named; after says who ends or does not follow by that. */
  record LiaisonNamed(UUID objectId, long objectVersion, Said before, Said after) implements Event {
    @Override
    public String objectType() {
      return "Region";
    }
  }
}
