import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { weekday } from '../data/format';
import { getLocale } from '../data/locale';
import type { WorkingWeek } from '../data/types';
import { type SameHours, sameHours, WEEKDAYS, type Weekday } from '../data/working-week';

/** "Mon", in the language chosen. */
export function dayName(day: Weekday): string {
  return weekday(WEEKDAYS.indexOf(day));
}

/** Its letter, which says enough under a column. */
export function dayLetter(day: Weekday): string {
  // 5 January 1970 was a Monday.
  return new Intl.DateTimeFormat(getLocale(), { timeZone: 'UTC', weekday: 'narrow' }).format((4 + WEEKDAYS.indexOf(day)) * 86_400_000);
}

/** Ranges of time as they are listed, each kept on one line. */
export function unbroken(ranges: string) {
  return ranges.split(', ').map((range, at) => html`${at > 0 ? ', ' : ''}<span class="range">${range}</span>`);
}

export const ranges = css`
  .range { white-space: nowrap; }
`;

/** "08:30–12:00, 13:00–17:00"; of a free day that it is. */
export function hoursWords(hours: readonly string[]): string {
  return hours.length === 0 ? msg('free') : hours.map((range) => range.replace('-', '–')).join(', ');
}

/** A week in lines such as "Mon–Fri" and "09:00–17:00". */
export function weekLines(week: WorkingWeek): { days: string; hours: string }[] {
  return sameHours(week).map((run) => ({ days: daysWords(run), hours: hoursWords(run.hours) }));
}

function daysWords({ days }: SameHours): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  if (days.length === 2) return `${dayName(first)}, ${dayName(last)}`;
  return first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`;
}

/** A week in a sentence, for those who cannot see its picture. */
export function weekWords(week: WorkingWeek): string {
  return weekLines(week).map(({ days, hours }) => `${days} ${hours}`).join('; ');
}
