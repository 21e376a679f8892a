import { msg, str } from '@lit/localize';
import { inZone, lasting, remaining } from '../data/due';
import type { DisputeClock, IcDispute } from '../data/types';

/** What is due next in a dispute, for who filed it: in words, and whether it is missed. Nothing once nobody has to do anything. */
export function filersDue(dispute: IcDispute, now = Date.now()): { text: string; missed: boolean } | undefined {
  const { status, closesAt, reopenedAt, clocks } = dispute;
  if (status === 'CLOSED') return undefined;
  if (status === 'RESOLVED') {
    // It is reopened once.
    if (!closesAt || reopenedAt) return undefined;
    return { text: msg(str`Closes ${inZone(closesAt)}; until then you can reopen it`), missed: false };
  }
  const promise = status === 'FILED' ? 'ACKNOWLEDGE' : 'RESOLVE';
  const clock = clocks.find((one) => one.promise === promise);
  return clock && dueOf(clock, now);
}

function dueOf({ promise, standing, dueAt, pausedAt, missedDueAt }: DisputeClock, now: number): { text: string; missed: boolean } | undefined {
  const toSee = promise === 'ACKNOWLEDGE';
  if (standing === 'OVERDUE' && missedDueAt) {
    const late = lasting(now - Date.parse(missedDueAt));
    return { text: toSee ? msg(str`To be acknowledged: missed by ${late}`) : msg(str`Decision: missed by ${late}`), missed: true };
  }
  if (pausedAt) return { text: msg(str`Paused since ${inZone(pausedAt)}: your answer lets the clock run on`), missed: false };
  if (!dueAt) return undefined;
  const left = remaining(Math.max(0, Date.parse(dueAt) - now));
  const text = toSee ? msg(str`To be acknowledged by ${inZone(dueAt)}, ${left}`) : msg(str`Decision by ${inZone(dueAt)}, ${left}`);
  return { text, missed: false };
}
