import { offset } from './dates';
import { getLocale } from './locale';

const DAY_MS = 86_400_000;

/** All zones that this browser knows, and the chosen one. */
export function zones(chosen: string): string[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** The instant of a date and time of a zone, such as "2026-11-20T12:00"; of one that comes twice the first, of one that is skipped as much later. */
export function instantOf(wallTime: string, zoneId: string): string {
  const wall = Date.parse(`${wallTime}Z`);
  const before = wall - offset(wall - DAY_MS, zoneId);
  const after = wall - offset(wall + DAY_MS, zoneId);
  const found = [before, after].find((instant) => instant + offset(instant, zoneId) === wall) ?? before;
  return new Date(found).toISOString();
}

/** The date and time that a zone's clock shows at an instant, such as "2026-11-20T12:00". */
export function wallTimeOf(instant: number, zoneId: string): string {
  return new Date(instant + offset(instant, zoneId)).toISOString().slice(0, 16);
}

/** An instant in a zone: "Thu, Dec 10, 2026, 13:30". */
export function momentIn(instant: string, zoneId: string): string {
  const format = new Intl.DateTimeFormat(getLocale(), {
    timeZone: zoneId,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(Date.parse(instant));
}

/** The time of day of an instant in a zone: "13:30". */
export function timeIn(instant: string, zoneId: string): string {
  return wallTimeOf(Date.parse(instant), zoneId).slice(11);
}

/** Seconds as "7 h 30 min". */
export function hoursAndMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
