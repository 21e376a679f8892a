import { msg, str } from '@lit/localize';
import type { CalendarChanges } from '../data/calendar-changes';
import { count } from '../data/format';
import type { BusinessCalendarContent, DayOff } from '../data/types';
import { hoursOf, type Weekday } from '../data/working-week';
import { dayName, hoursWords } from './week-words';

/** What differs in a version, a line each. */
export function changeLines(changes: CalendarChanges, { week, firstYear, lastYear }: BusinessCalendarContent): string[] {
  const years = changes.firstYear !== undefined || changes.lastYear !== undefined;
  return [
    changes.name === undefined ? '' : msg(str`Name: ${changes.name}`),
    changes.zoneId === undefined ? '' : msg(str`Time zone: ${changes.zoneId}`),
    years ? msg(str`Years held: ${firstYear} to ${lastYear}`) : '',
    ...daysByHours(changes.days, week),
    holidays(changes.added, msg('Holiday added'), (number) => msg(str`${number} holidays added`)),
    holidays(changes.removed, msg('Holiday removed'), (number) => msg(str`${number} holidays removed`)),
    holidays(changes.altered, msg('Holiday changed'), (number) => msg(str`${number} holidays changed`)),
  ].filter(Boolean);
}

/** "Mon, Wed: 09:00–17:00", a line for each set of hours. */
function daysByHours(days: readonly Weekday[], week: BusinessCalendarContent['week']): string[] {
  const lines = new Map<string, string[]>();
  for (const day of days) {
    const hours = hoursWords(hoursOf(week, day));
    lines.set(hours, [...(lines.get(hours) ?? []), dayName(day)]);
  }
  return [...lines].map(([hours, names]) => `${names.join(', ')}: ${hours}`);
}

const NAMED = 3;

/** "2 holidays added: Good Friday 2027-03-26, Easter Monday 2027-03-29"; of many the number alone. */
function holidays(all: readonly DayOff[], one: string, several: (number: string) => string): string {
  if (all.length === 0) return '';
  const names = all.length > NAMED ? '' : `: ${all.map(({ name, date }) => `${name} ${date}`).join(', ')}`;
  return `${all.length === 1 ? one : several(count(all.length))}${names}`;
}
