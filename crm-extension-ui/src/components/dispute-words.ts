import { msg, str } from '@lit/localize';
import type { SVGTemplateResult } from 'lit';
import { dueOf, inZone, isSoon, lasting, nextClock, remaining, type Standing, standingOf } from '../data/due';
import type { DisputeCategory, DisputeClock, DisputedLine, DisputeLevel, DisputeOutcome, DisputeStatus, DisputeStep, IcDispute } from '../data/types';
import { missed, pause } from './dispute-icons';
import { alert, clock as clockOutline } from './icons';
import { done } from './icons-more';
import { labelOf, type Option } from './words';

export function disputeStatuses(): Option<DisputeStatus>[] {
  return [
    { value: 'FILED', label: msg('Filed') },
    { value: 'ACKNOWLEDGED', label: msg('Acknowledged') },
    { value: 'IN_REVIEW', label: msg('In review') },
    { value: 'AWAITING_INFO', label: msg('Awaiting information') },
    { value: 'RESOLVED', label: msg('Resolved') },
    { value: 'CLOSED', label: msg('Closed') },
  ];
}

export function disputeLevels(): Option<DisputeLevel>[] {
  return [
    { value: 'MANAGER', label: msg('Manager') },
    { value: 'LIAISON', label: msg('Ops liaison') },
    { value: 'OPS', label: msg('Sales operations') },
    { value: 'COMPENSATION_COMMITTEE', label: msg('Compensation committee') },
  ];
}

export function disputeCategories(): Option<DisputeCategory>[] {
  return [
    { value: 'MISSING_TRANSACTION', label: msg('Missing transaction') },
    { value: 'WRONG_CREDIT', label: msg('Wrong credit') },
    { value: 'WRONG_MEASURE', label: msg('Wrong measure') },
    { value: 'WRONG_TARGET', label: msg('Wrong target') },
    { value: 'WRONG_RATE', label: msg('Wrong rate') },
    { value: 'OTHER', label: msg('Other') },
  ];
}

/** What can be wrong with a line; a missing transaction is about no line. */
export function lineCategories(): Option<DisputeCategory>[] {
  return disputeCategories().filter(({ value }) => value !== 'MISSING_TRANSACTION');
}

function outcomes(): Option<DisputeOutcome>[] {
  return [
    { value: 'APPROVED', label: msg('Approved') },
    { value: 'PARTIALLY_APPROVED', label: msg('Partly approved') },
    { value: 'DENIED', label: msg('Denied') },
    { value: 'WITHDRAWN', label: msg('Withdrawn') },
  ];
}

/** How far a dispute is; at its end how that came. */
export function disputeState({ status, outcome }: Pick<IcDispute, 'status' | 'outcome'>): string {
  return outcome ? labelOf(outcomes(), outcome) : labelOf(disputeStatuses(), status);
}

/** The class of the badge that shows it. */
export function stateTone({ status, outcome }: Pick<IcDispute, 'status' | 'outcome'>): string {
  if (outcome) return { APPROVED: 'good', PARTIALLY_APPROVED: 'good', DENIED: 'bad', WITHDRAWN: '' }[outcome];
  return status === 'FILED' ? 'info' : 'warn';
}

export function levelName(level: DisputeLevel): string {
  return labelOf(disputeLevels(), level);
}

/** Whether somebody still has to decide something. */
export function isUndecided({ status }: Pick<IcDispute, 'status'>): boolean {
  return status !== 'RESOLVED' && status !== 'CLOSED';
}

const LEVELS: readonly DisputeLevel[] = ['MANAGER', 'LIAISON', 'OPS', 'COMPENSATION_COMMITTEE'];

/** The level above; undefined at the top. */
export function levelAbove(level: DisputeLevel): DisputeLevel | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}

/** What a dispute is about, in short: the line, or the transaction that is missing. */
export function subjectOf({ line, missing }: { line?: Pick<DisputedLine, 'component' | 'measure'> | null; missing?: { reference: string } | null }): string {
  return line ? `${line.component} · ${line.measure}` : `${msg('Missing transaction')} · ${missing?.reference ?? ''}`;
}

/** What happened in a step of a dispute's course, without who did it. */
export function disputeStep({ what, assignee, level, promise }: DisputeStep): string {
  const texts: Record<DisputeStep['what'], () => string> = {
    DisputeFiled: () => msg('Filed'),
    DisputeAcknowledged: () => msg('Acknowledged'),
    DisputeReviewed: () => msg('Review started'),
    DisputeAsked: () => msg('Asked for information'),
    DisputeAnswered: () => msg('Answered'),
    DisputeApproved: () => msg('Approved'),
    DisputePartiallyApproved: () => msg('Partly approved'),
    DisputeDenied: () => msg('Denied'),
    DisputeWithdrawn: () => msg('Withdrawn'),
    DisputeEscalated: () => msg(str`Escalated to: ${level ? levelName(level) : ''}`),
    DisputeAssigned: () => (assignee ? msg(str`Assigned to ${assignee.name}`) : msg('Assigned to nobody')),
    DisputeReopened: () => msg('Reopened'),
    DisputeClosed: () => msg('Closed'),
    DisputeActUndone: () => msg('Last act taken back'),
    DisputeDueSoon: () => (promise === 'ACKNOWLEDGE' ? msg('Warned: to be acknowledged soon') : msg('Warned: to be decided soon')),
    DisputeMissed: () => (promise === 'ACKNOWLEDGE' ? msg('Promise missed: not acknowledged in time') : msg('Promise missed: not decided in time')),
  };
  return texts[what]();
}

export function standingName(standing: Standing): string {
  return { RUNNING: msg('Running'), PAUSED: msg('Paused'), OVERDUE: msg('Overdue'), KEPT: msg('Kept'), MISSED: msg('Missed') }[standing];
}

/** How a clock shows: its picture and the class of its badge; never the colour alone. */
export function standingMark(clock: DisputeClock, now = Date.now()): { outline: SVGTemplateResult; tone: string } {
  const outlines = { RUNNING: clockOutline, PAUSED: pause, OVERDUE: alert, KEPT: done, MISSED: missed };
  const tones = { RUNNING: isSoon(clock, now) ? 'warn' : 'info', PAUSED: '', OVERDUE: 'bad', KEPT: 'good', MISSED: 'bad' };
  const standing = standingOf(clock, now);
  return { outline: outlines[standing], tone: tones[standing] };
}

/** When a clock that has not ended runs out: "Decide by Tue, Nov 24, 5:00 PM (in 6 hours)". */
export function dueText(clock: DisputeClock, zone?: string, now = Date.now()): string {
  const due = dueOf(clock) ?? '';
  const first = clock.promise === 'ACKNOWLEDGE';
  const standing = standingOf(clock, now);
  if (standing === 'PAUSED') return msg(str`Paused since ${inZone(clock.pausedAt ?? '', zone)}`);
  if (standing === 'OVERDUE') {
    const late = lasting(now - Date.parse(due));
    return first ? msg(str`Acknowledge: overdue by ${late}`) : msg(str`Decide: overdue by ${late}`);
  }
  const [when, left] = [inZone(due, zone), remaining(Date.parse(due) - now)];
  return first ? msg(str`Acknowledge by ${when} (${left})`) : msg(str`Decide by ${when} (${left})`);
}

/** What comes next of itself, and how it shows; nothing when nothing does. */
export function nextDue({ clocks, closesAt }: IcDispute, zone?: string, now = Date.now()) {
  const clock = nextClock(clocks, now);
  if (clock) return { ...standingMark(clock, now), text: dueText(clock, zone, now) };
  if (!closesAt) return undefined;
  return { outline: clockOutline, tone: '', text: msg(str`Closes by itself ${remaining(Date.parse(closesAt) - now)}`) };
}
