import type { WorkingWeek } from './types';

export type Weekday = keyof WorkingWeek;

/** A Monday comes first. */
export const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Minutes of a day, from one until another; the end of the day is 1440. Not a number where a time is missing. */
export interface Range {
  from: number;
  until: number;
}

/** Why ranges of a day are none: a time is missing, one ends before it begins, two overlap. */
export type RangeFault = 'INCOMPLETE' | 'ORDER' | 'OVERLAP';

/** Weekdays that have the same hours. */
export interface SameHours {
  days: Weekday[];
  hours: readonly string[];
}

const DAY = 1440;
const HOUR = 60;
const NOON = 720;
const NINE_TO_FIVE = '09:00-17:00';

/** 570 as "09:30"; the end of the day is "24:00". */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;
}

/** "09:00-17:30" in minutes. */
export function rangeOf(text: string): Range {
  const [from = '', until = ''] = text.split('-');
  return { from: minutesOf(from), until: minutesOf(until) };
}

function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return Number(hours) * HOUR + Number(minutes);
}

function textOf({ from, until }: Range): string {
  return `${clockTime(from)}-${clockTime(until)}`;
}

/** A range as two fields of time give it; midnight at the end is the end of the day. */
export function rangeFrom(from: string, until: string): string {
  return `${from}-${until === '00:00' ? '24:00' : until}`;
}

/** The hours of a weekday; none on a free one. */
export function hoursOf(week: WorkingWeek, day: Weekday): readonly string[] {
  return week[day] ?? [];
}

/** The week with other hours on a day. */
export function withHours(week: WorkingWeek, day: Weekday, hours: readonly string[]): WorkingWeek {
  const days = { ...week, [day]: [...hours] };
  return Object.fromEntries(WEEKDAYS.filter((one) => hoursOf(days, one).length > 0).map((one) => [one, hoursOf(days, one)]));
}

/** The week with the hours of one day on others too. */
export function copied(week: WorkingWeek, day: Weekday, others: readonly Weekday[]): WorkingWeek {
  return others.reduce((now, other) => withHours(now, other, hoursOf(week, day)), week);
}

/** What is wrong with the hours of a day. */
export function faultOf(hours: readonly string[]): RangeFault | undefined {
  const ranges = hours.map(rangeOf);
  if (ranges.some(({ from, until }) => Number.isNaN(from + until))) return 'INCOMPLETE';
  if (ranges.some(({ from, until }) => until <= from)) return 'ORDER';
  ranges.sort(byStart);
  return ranges.some(({ from }, at) => from < (ranges[at - 1]?.until ?? 0)) ? 'OVERLAP' : undefined;
}

/** The week as it is stored: the hours of each day in order. Only of a week without fault. */
export function inOrder(week: WorkingWeek): WorkingWeek {
  const days = WEEKDAYS.filter((day) => hoursOf(week, day).length > 0);
  return Object.fromEntries(days.map((day) => [day, hoursOf(week, day).map(rangeOf).sort(byStart).map(textOf)]));
}

function byStart(one: Range, other: Range): number {
  return one.from - other.from;
}

/** The hours of a day with a range more: nine to five on a free day, else after the last; undefined when the day is full. */
export function withMore(hours: readonly string[]): string[] | undefined {
  if (hours.length === 0) return [NINE_TO_FIVE];
  const last = Math.max(...hours.map((one) => rangeOf(one).until));
  const from = last + HOUR;
  return from < DAY ? [...hours, textOf({ from, until: Math.min(from + 2 * HOUR, DAY) })] : undefined;
}

/** The hours of a day with a break of an hour: at noon where that can be, else in the middle of the longest range. */
export function withBreak(hours: readonly string[]): string[] | undefined {
  const ranges = hours.map(rangeOf).filter(({ from, until }) => until - from >= 2 * HOUR);
  const longest = ranges.sort((one, other) => other.until - other.from - (one.until - one.from))[0];
  if (!longest) return undefined;
  const { from, until } = longest;
  const middle = Math.floor((from + until) / 2 / HOUR) * HOUR;
  const start = from < NOON && until > NOON + HOUR ? NOON : Math.max(middle, from + HOUR / 2);
  const parts = [{ from, until: start }, { from: start + HOUR, until }].filter((part) => part.until > part.from);
  return hours.flatMap((one) => (one === textOf(longest) ? parts.map(textOf) : [one]));
}

/** The working time of a day or week, in seconds. */
export function workingTime(hours: readonly string[]): number {
  return hours.map(rangeOf).reduce((sum, { from, until }) => sum + (until - from) * 60, 0);
}

/** The week as runs of neighbouring weekdays with the same hours, free ones among them. */
export function sameHours(week: WorkingWeek): SameHours[] {
  const runs: SameHours[] = [];
  for (const day of WEEKDAYS) {
    const hours = hoursOf(week, day);
    const last = runs.at(-1);
    if (last?.hours.join() === hours.join()) last.days.push(day);
    else runs.push({ days: [day], hours });
  }
  return runs;
}
