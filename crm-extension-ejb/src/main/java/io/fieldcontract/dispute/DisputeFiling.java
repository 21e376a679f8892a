package io.fieldcontract.dispute;

import io.fieldcontract.dispute.Deciders.Place;
import io.fieldcontract.platform.UseCase;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import io.fieldcontract.platform.scope.TerritoryId;
import io.fieldcontract.platform.scope.UserId;
import io.fieldcontract.statement.IcStatement;
import io.fieldcontract.statement.IcStatementLine;
import io.fieldcontract.statement.StatementId;
import io.fieldcontract.statement.StatementLineId;
import io.fieldcontract.statement.StatementQueries;
import io.fieldcontract.statement.StatementQueries.LineOfStatement;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Reps file disputes about their own statements; managers file for the reps of their regions. */
@UseCase
public class DisputeFiling {

  @Inject private Disputes disputes;
  @Inject private StatementQueries statements;
  @Inject private Deciders deciders;
  @Inject private Acting acting;
  @Inject private DisputeNews news;
  @Inject private Clock clock;

  private record Disputed(DisputeSubject subject, Optional<TerritoryId> territory) {}

  /**
   * Files a dispute with the first manager of the region or, where there is none or the manager
   * files it, with its liaison.
   *
   * @param id made on the device, so that files can follow
   * @throws Problem ID_TAKEN, NOT_YOUR_PAYEE, UNKNOWN_STATEMENT_LINE, LINE_IN_DISPUTE,
   *     OUTSIDE_CALENDAR; INVALID_INPUT when nothing is in dispute, or what is missing is of a day
   *     to come
   */
  public void file(DisputeId id, NewDispute wanted, Scope scope) {
    if (disputes.isTaken(id, scope)) {
      throw new Problem(ProblemType.ID_TAKEN, "id");
    }
    DisputeRules.mustDiffer(wanted.claim());
    UserId payee = payee(wanted, scope);
    TerritoryId own =
        deciders
            .territoryOf(payee, scope)
            .orElseThrow(() -> new Problem(ProblemType.NOT_YOUR_PAYEE, "payeeId"));
    Disputed disputed = disputed(wanted, payee, scope);
    TerritoryId territory = disputed.territory().orElse(own);
    Place place = deciders.place(territory, scope);
    DisputeLevel level = firstLevel(place, scope);
    UserId first = deciders.at(level, place, clock.instant(), scope).orElse(null);
    Act act = acting.in(place.region(), first, scope);
    Filing filing =
        new Filing(
            disputed.subject(),
            wanted.claim(),
            territory,
            payee,
            level,
            first == null ? null : first.value());
    IcDispute dispute = IcDispute.file(id, filing, act);
    disputes.add(dispute);
    news.of(dispute.filed(), dispute, scope);
  }

  private static UserId payee(NewDispute wanted, Scope scope) {
    UserId payee = wanted.payee() == null ? scope.user() : new UserId(wanted.payee());
    if (scope.role() == Role.REP && !payee.equals(scope.user())) {
      throw new Problem(ProblemType.NOT_YOUR_PAYEE, "payeeId");
    }
    return payee;
  }

  private DisputeLevel firstLevel(Place place, Scope scope) {
    boolean managed = deciders.at(DisputeLevel.MANAGER, place, clock.instant(), scope).isPresent();
    return managed && scope.role() == Role.REP ? DisputeLevel.MANAGER : DisputeLevel.LIAISON;
  }

  private Disputed disputed(NewDispute wanted, UserId payee, Scope scope) {
    if (wanted.lineId() == null) {
      DisputeRules.mustHaveHappened(wanted.missing().date(), scope.date());
      IcStatement statement =
          statements
              .published(new StatementId(wanted.statementId()), payee, scope)
              .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_STATEMENT_LINE, "statementId"));
      return new Disputed(subject(statement, null, wanted.missing()), Optional.empty());
    }
    LineOfStatement found =
        statements
            .publishedLine(new StatementLineId(wanted.lineId()), payee, scope)
            .orElseThrow(() -> new Problem(ProblemType.UNKNOWN_STATEMENT_LINE, "lineId"));
    if (disputes.isInDispute(wanted.lineId(), scope)) {
      throw new Problem(ProblemType.LINE_IN_DISPUTE, "lineId");
    }
    IcStatementLine line = found.line();
    return new Disputed(
        subject(found.statement(), DisputedLine.of(line), null),
        Optional.ofNullable(line.territory()).map(place -> new TerritoryId(place.id())));
  }

  private static DisputeSubject subject(
      IcStatement statement, DisputedLine line, MissingTransaction missing) {
    return new DisputeSubject(
        statement.id(), statement.cycle().id(), statement.total().currency(), line, missing);
  }
}
