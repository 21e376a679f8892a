import { cached } from './format';
import type { ClockExplanation, DisputeClock } from './types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SOON_MS = DAY_MS;

type Unit = 'minute' | 'hour' | 'day';

/** How a clock stands: as the server says, and overdue from the very moment on at which its time is over. */
export type Standing = DisputeClock['standing'];

export function standingOf({ standing, dueAt }: DisputeClock, now = Date.now()): Standing {
  return standing === 'RUNNING' && dueAt && Date.parse(dueAt) <= now ? 'OVERDUE' : standing;
}

/** Whether less than a day is left. */
export function isSoon(clock: DisputeClock, now = Date.now()): boolean {
  return standingOf(clock, now) === 'RUNNING' && Date.parse(clock.dueAt ?? '') - now < SOON_MS;
}

/** The clock that matters next: one that is overdue, else the first to run out, else the one that is paused; none when all have ended. */
export function nextClock(clocks: readonly DisputeClock[], now = Date.now()): DisputeClock | undefined {
  const rank = (clock: DisputeClock): number => ({ OVERDUE: 0, RUNNING: 1, PAUSED: 2, KEPT: 3, MISSED: 3 })[standingOf(clock, now)];
  const open = clocks.filter((clock) => rank(clock) < 3);
  return open.sort((a, b) => rank(a) - rank(b) || Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? '') || 0)[0];
}

/** When a clock was to end: the moment it was missed at, or else is due at. */
export function dueOf({ missedDueAt, dueAt }: DisputeClock): string | undefined {
  return missedDueAt ?? dueAt ?? undefined;
}

/** A length of time in its largest unit that is fair to say: minutes, hours up to two days, then days. */
function measured(ms: number): [number, Unit] {
  if (ms < HOUR_MS) return [Math.max(1, Math.floor(ms / MINUTE_MS)), 'minute'];
  return ms < 2 * DAY_MS ? [Math.floor(ms / HOUR_MS), 'hour'] : [Math.floor(ms / DAY_MS), 'day'];
}

/** "3 hours". */
export function lasting(ms: number): string {
  const [value, unit] = measured(ms);
  return cached(`lasting ${unit}`, (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })).format(value);
}

/** "in 3 hours". */
export function remaining(ms: number): string {
  const [value, unit] = measured(ms);
  return cached('remaining', (locale) => new Intl.RelativeTimeFormat(locale)).format(value, unit);
}

/** Working time: "7h 40m", "0h". */
export function workingTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const unit = (name: Unit, value: number): string =>
    cached(`narrow ${name}`, (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' })).format(value).replace(' ', '\u00a0');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 || rest === 0 ? unit('hour', hours) : '', rest > 0 ? unit('minute', rest) : ''].filter(Boolean).join(' ');
}

/** An instant by the clock on the wall of a zone, which it names unless it is this device's: "Tue, Nov 24, 5:00 PM EST". */
export function inZone(instant: string, zone?: string): string {
  const elsewhere = zone !== undefined && zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = cached(`due ${zone ?? ''}`, (locale) => {
    const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone, timeZoneName: elsewhere ? 'short' : undefined });
  });
  return format.format(Date.parse(instant));
}

/** The hours of a stretch by the clock on the wall of a zone: "09:00–17:00", and "24:00" for the end of a day. */
export function hoursIn({ from, until }: { from: string; until: string }, zone: string): string {
  const format = cached(`hours ${zone}`, (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  const end = format.format(Date.parse(until));
  return `${format.format(Date.parse(from))}–${end === '00:00' ? '24:00' : end}`;
}

/** The seconds that stretches of time last, of what of them is before an instant. */
export function secondsOf(spans: readonly { from: string; until: string }[], before = Infinity): number {
  const ms = spans.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(Date.parse(until), before) - Date.parse(from)), 0);
  return ms / 1000;
}

/** How much of the time allowed is used up, from 0 to 1: working time where the promise is of working days, else elapsed. */
export function usedUp(clock: DisputeClock, explanation: ClockExplanation | undefined, now = Date.now()): number {
  const end = clock.stoppedAt ? Date.parse(clock.stoppedAt) : now;
  const [day] = explanation?.days ?? [];
  const start = Date.parse(clock.startedAt);
  const part = day
    ? secondsOf(explanation?.days.flatMap(({ counted }) => counted) ?? [], end) / (day.leftSeconds + secondsOf(day.counted))
    : (end - start) / (Date.parse(dueOf(clock) ?? '') - start);
  return Math.min(1, Math.max(0, part || 0));
}
