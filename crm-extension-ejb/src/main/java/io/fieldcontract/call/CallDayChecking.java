package io.fieldcontract.call;

import io.fieldcontract.platform.Ids;
import io.fieldcontract.platform.Named;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.audit.AuditTrail;
import io.fieldcontract.platform.audit.Creation;
import io.fieldcontract.platform.scope.Scope;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Operations prove that the sums by day are those of the calls, and put them right. */
@UseCase
public class CallDayChecking {

  /** At most so many days are told, and put right, at a time. */
  static final int MOST = 1_000;

  @Inject private CallDays days;
  @Inject private AuditTrail audit;

  /**
   * What was found.
   *
   * @param repaired whether these are right by now
   * @param more whether there may be more of them: ask again once these are right
   */
  public record CallDayCheck(
      LocalDate from,
      LocalDate to,
      List<CallDayDifference> differences,
      boolean repaired,
      boolean more) {}

  /** A day of a territory, with the sums that were kept and those that were counted. */
  public record CallDayDifference(
      Named territory, LocalDate date, int kept, int keptLate, int counted, int countedLate) {}

  /** What was wrong, and is right from now on. */
  record CallDaysRecounted(UUID objectId, CallDayCheck after) implements Creation {
    @Override
    public String objectType() {
      return "CallDayCheck";
    }
  }

  /**
   * Compares the sums of these days, both included, with the calls; and puts them right if asked.
   */
  public CallDayCheck check(LocalDate from, LocalDate to, boolean repair, Scope scope) {
    List<CallDayDifference> found = days.differences(from, to, MOST, scope);
    boolean repaired = repair && !found.isEmpty();
    CallDayCheck check = new CallDayCheck(from, to, found, repaired, found.size() == MOST);
    if (repaired) {
      found.forEach(days::recount);
      audit.record(new CallDaysRecounted(Ids.next(), check), scope);
    }
    return check;
  }
}
