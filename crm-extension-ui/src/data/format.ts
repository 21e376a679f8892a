import { getLocale } from './locale';
import { daysBetween, type LocalDate } from './dates';

const formats = new Map<string, unknown>();

/** A format made once for each locale. */
export function cached<T>(name: string, make: (locale: string) => T): T {
  const locale = getLocale();
  const key = `${locale} ${name}`;
  if (!formats.has(key)) formats.set(key, make(locale));
  return formats.get(key) as T;
}

/** 62.5 as "62.5%", with one decimal. */
export function percent(value: number): string {
  const format = cached('percent', (locale) => {
    return new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  });
  return format.format(value / 100);
}

/** 1234 as "1,234". */
export function count(value: number): string {
  return cached('count', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** A calendar date with its weekday: "Mon, Nov 23, 2026". */
export function day(date: LocalDate): string {
  const format = cached('day', (locale) => {
    return new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
  });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}

/** A day of the week, counted from Monday as 0: "Mon". */
export function weekday(index: number): string {
  // 5 January 1970 was a Monday.
  return cached('weekday', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })).format((4 + index) * 86_400_000);
}

/** An instant on this device's clock: "Nov 23, 2026, 2:05 PM". */
export function moment(instant: string): string {
  const format = cached('moment', (locale) => {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  });
  return format.format(Date.parse(instant));
}

/** The time of day of an instant: "2:05 PM". */
export function time(instant: string): string {
  return cached('time', (locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(Date.parse(instant));
}

/** A date seen from today: "today", "3 days ago", "2 weeks ago", "5 months ago". */
export function ago(date: LocalDate, today: LocalDate): string {
  const days = daysBetween(date, today);
  const format = cached('ago', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  if (days < 14) return format.format(-days, 'day');
  if (days < 61) return format.format(-Math.round(days / 7), 'week');
  return format.format(-Math.round(days / 30.4), 'month');
}
