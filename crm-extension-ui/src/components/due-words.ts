import { msg, str } from '@lit/localize';
import { getLocale } from '../data/locale';
import type { DisputeClock, IcDispute } from '../data/types';

const HOUR_MS = 3_600_000;
const UNITS = [['day', 24 * HOUR_MS], ['hour', HOUR_MS], ['minute', 60_000]] as const;
/** Up to so long hours say more than days. */
const HOURS_UP_TO_MS = 48 * HOUR_MS;

/** A moment that something is due, on this device's clock: "Wed, Nov 25, 5:00 PM". */
export function dueMoment(instant: string): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(Date.parse(instant));
}

/** A length of time in its largest unit that says enough, rounded down. */
function sized(millis: number): [number: number, unit: 'day' | 'hour' | 'minute'] {
  const [unit, size] = UNITS.find(([name, length]) => millis >= (name === 'day' ? HOURS_UP_TO_MS : length)) ?? UNITS[2];
  return [Math.floor(millis / size), unit];
}

/** "3 hours", "5 days". */
function lengthOf(millis: number): string {
  const [number, unit] = sized(millis);
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(number);
}

/** "in 3 hours", "in 5 days". */
function ahead(millis: number): string {
  return new Intl.RelativeTimeFormat(getLocale()).format(...sized(millis));
}

/** What is due next in a dispute, for who filed it: in words, and whether it is missed. Nothing once nobody has to do anything. */
export function nextDue(dispute: IcDispute, now = Date.now()): { text: string; missed: boolean } | undefined {
  const { status, closesAt, reopenedAt, clocks } = dispute;
  if (status === 'CLOSED') return undefined;
  if (status === 'RESOLVED') {
    // It is reopened once.
    if (!closesAt || reopenedAt) return undefined;
    return { text: msg(str`Closes ${dueMoment(closesAt)}; until then you can reopen it`), missed: false };
  }
  const promise = status === 'FILED' ? 'ACKNOWLEDGE' : 'RESOLVE';
  const clock = clocks.find((one) => one.promise === promise);
  return clock && dueOf(clock, now);
}

function dueOf({ promise, standing, dueAt, pausedAt, missedDueAt }: DisputeClock, now: number): { text: string; missed: boolean } | undefined {
  const toSee = promise === 'ACKNOWLEDGE';
  if (standing === 'OVERDUE' && missedDueAt) {
    const late = lengthOf(now - Date.parse(missedDueAt));
    return { text: toSee ? msg(str`To be acknowledged: missed by ${late}`) : msg(str`Decision: missed by ${late}`), missed: true };
  }
  if (pausedAt) return { text: msg(str`Paused since ${dueMoment(pausedAt)}: your answer lets the clock run on`), missed: false };
  if (!dueAt) return undefined;
  const left = ahead(Math.max(0, Date.parse(dueAt) - now));
  const text = toSee ? msg(str`To be acknowledged by ${dueMoment(dueAt)}, ${left}`) : msg(str`Decision by ${dueMoment(dueAt)}, ${left}`);
  return { text, missed: false };
}
