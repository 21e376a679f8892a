/** A calendar date, YYYY-MM-DD, in the zone of the territory's region. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

/** The date so many days later (earlier when negative). */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The date that this device's clock shows in a zone; undefined without one. */
export function today(zoneId: string | undefined): LocalDate | undefined {
  if (!zoneId) return undefined;
  return new Intl.DateTimeFormat('sv', { timeZone: zoneId, year: 'numeric', month: '2-digit', day: '2-digit' }).format();
}

/** Whether a text is a date that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && plusDays(text, 0) === text;
}

/**
 * Whether a call of this date, submitted now, is late: more than 24 elapsed hours after the end of the date in the
 * zone. A day of 23 or 25 hours counts as it is.
 */
export function isLate(callDate: LocalDate, now: Date, zoneId: string): boolean {
  return now.getTime() > startOf(plusDays(callDate, 1), zoneId) + DAY_MS;
}

/** The instant, in milliseconds, at which a date starts in a zone. */
function startOf(date: LocalDate, zoneId: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  const guess = wall - offset(wall, zoneId);
  return wall - offset(guess, zoneId);
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export function offset(instant: number, zoneId: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zoneId,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}
