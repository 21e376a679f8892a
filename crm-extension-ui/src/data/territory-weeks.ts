import { isDate, type LocalDate, plusDays } from './dates';
import { cached } from './format';
import type { Outcome, TerritoryWeek } from './types';

/** The Monday of the week of a date. */
export function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The Monday of the week that an address asks for; of the running one when it asks for none, or for one to come. */
export function askedMonday(query: URLSearchParams, today: LocalDate): LocalDate {
  const asked = query.get('week') ?? '';
  return mondayOf(isDate(asked) && asked < today ? asked : today);
}

/** From Monday to Sunday: "Nov 16 – 22, 2026". */
export function weekRange(monday: LocalDate): string {
  const format = cached('week', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }));
  return format.formatRange(Date.parse(`${monday}T00:00:00Z`), Date.parse(`${plusDays(monday, 6)}T00:00:00Z`));
}

/** Those without a call first, then those with the most to look at, else as they come. */
export function mostToLookAtFirst(weeks: readonly TerritoryWeek[]): TerritoryWeek[] {
  const press = ({ marks }: TerritoryWeek): number => marks.length + (marks.includes('NO_CALLS') ? 100 : 0);
  return [...weeks].sort((a, b) => press(b) - press(a));
}

/** How many calls of a week ended so. */
export function callsThatEnded(week: TerritoryWeek, outcome: Outcome): number {
  return week.outcomes.find((one) => one.outcome === outcome)?.calls ?? 0;
}

/** The instant as of which all of them hold: the earliest, of pages read one after the other. */
export function asOf(weeks: readonly TerritoryWeek[]): string | undefined {
  return weeks.map((week) => week.asOf).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
