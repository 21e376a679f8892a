package io.fieldcontract.terms;

import io.fieldcontract.calendar.CalendarId;
import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.audit.Event;
import io.fieldcontract.platform.audit.Identified;
import io.fieldcontract.platform.scope.RegionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * The calendar of a region through all its versions. Clocks that are started run on the current
 * one; those that run already stay on theirs.
 */
@Entity
@Table(name = "business_calendar")
public class KeptCalendar implements Identified {

  @Id private UUID id;

  @Column(name = "region_id", nullable = false)
  private UUID regionId;

  @Column(name = "current_number", nullable = false)
  private int currentNumber;

  @Version private long version;

  /** For the persistence provider. */
  protected KeptCalendar() {}

  /** The first version of a region's calendar. */
  static KeptCalendar of(RegionId region) {
    var calendar = new KeptCalendar();
    calendar.id = Ids.next();
    calendar.regionId = region.value();
    calendar.currentNumber = 1;
    return calendar;
  }

  /** The event of having been made. */
  CalendarMade made(CalendarContent content) {
    return new CalendarMade(id, content);
  }

  /** One more version, which is the current one from now on. */
  CalendarChanged change(CalendarContent before, CalendarContent after) {
    currentNumber++;
    return new CalendarChanged(id, version + 1, before, after);
  }

  CalendarId id() {
    return new CalendarId(id);
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

  /** A region has a calendar. */
  record CalendarMade(UUID objectId, CalendarContent after) implements Creation {
    @Override
    public String objectType() {
      return "BusinessCalendar";
    }
  }

  /** A region's calendar has one more version. */
  record CalendarChanged(
      UUID objectId, long objectVersion, CalendarContent before, CalendarContent after)
      implements Event {
    @Override
    public String objectType() {
      return "BusinessCalendar";
    }
  }
}
