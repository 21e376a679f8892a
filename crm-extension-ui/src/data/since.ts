import { getLocale } from './locale';

const UNITS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const formats = new Map<string, Intl.RelativeTimeFormat>();

/** How long ago an instant is: "now", "5 minutes ago", "yesterday", "3 weeks ago". A clock that is ahead says "now". */
export function since(instant: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const format = formats.get(getLocale()) ?? new Intl.RelativeTimeFormat(getLocale(), { numeric: 'auto' });
  formats.set(getLocale(), format);
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['second', Infinity];
  return format.format(-Math.floor(seconds / size), unit);
}
