import type { LocalDate } from './dates';
import type { BusinessCalendarContent, DayOff } from './types';
import { hoursOf, WEEKDAYS, type Weekday } from './working-week';

/** What differs between two versions of a calendar. */
export interface CalendarChanges {
  name?: string;
  zoneId?: string;
  firstYear?: number;
  lastYear?: number;
  /** Weekdays with other hours. */
  days: Weekday[];
  added: DayOff[];
  removed: DayOff[];
  /** Those whose name or hours are others, as they are now. */
  altered: DayOff[];
}

/** What became of a calendar from one version to another. */
export function changesOf(before: BusinessCalendarContent, now: BusinessCalendarContent): CalendarChanges {
  const [old, held] = [byDate(before.holidays), byDate(now.holidays)];
  return {
    name: now.name === before.name ? undefined : now.name,
    zoneId: now.zoneId === before.zoneId ? undefined : now.zoneId,
    firstYear: now.firstYear === before.firstYear ? undefined : now.firstYear,
    lastYear: now.lastYear === before.lastYear ? undefined : now.lastYear,
    days: WEEKDAYS.filter((day) => hoursOf(before.week, day).join() !== hoursOf(now.week, day).join()),
    added: now.holidays.filter(({ date }) => !old.has(date)),
    removed: before.holidays.filter(({ date }) => !held.has(date)),
    altered: now.holidays.filter((one) => !alike(one, old.get(one.date) ?? one)),
  };
}

/** Whether anything differs. */
export function isChanged(changes: CalendarChanges): boolean {
  return Object.values(changes).some((value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined));
}

/** A calendar with holidays more, which take the place of those on the same dates, and the years that came with them. */
export function withHolidays(content: BusinessCalendarContent, more: readonly DayOff[], years: Pick<BusinessCalendarContent, 'firstYear' | 'lastYear'>): BusinessCalendarContent {
  const all = byDate([...content.holidays, ...more]);
  return {
    ...content,
    firstYear: Math.min(content.firstYear, years.firstYear),
    lastYear: Math.max(content.lastYear, years.lastYear),
    holidays: [...all.values()].sort((one, other) => one.date.localeCompare(other.date)),
  };
}

/** The next holidays, today's among them. */
export function nextHolidays(holidays: readonly DayOff[], today: LocalDate, most: number): DayOff[] {
  return holidays.filter(({ date }) => date >= today).slice(0, most);
}

/** Whether a calendar holds its dates long enough: OVER when this year is missing, ENDING when the next one is in the last quarter. */
export function reach(lastYear: number, today: LocalDate): 'OVER' | 'ENDING' | 'WELL' {
  const [year = '', month = ''] = today.split('-');
  if (lastYear < Number(year)) return 'OVER';
  return lastYear === Number(year) && Number(month) >= 10 ? 'ENDING' : 'WELL';
}

function byDate(holidays: readonly DayOff[]): Map<LocalDate, DayOff> {
  return new Map(holidays.map((one) => [one.date, one]));
}

function alike(one: DayOff, other: DayOff): boolean {
  return one.name === other.name && (one.hours ?? []).join() === (other.hours ?? []).join();
}
