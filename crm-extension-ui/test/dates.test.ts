import { describe, expect, it, vi } from 'vitest';
import { daysBetween, isDate, isLate, plusDays, today } from '../src/data/dates';

describe('dates', () => {
  it('counts days across months and leap years', () => {
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it.each([
    ['2026-11-23', true],
    ['2026-02-30', false],
    ['23.11.2026', false],
    ['', false],
  ])('%s is a date: %s', (text, is) => { expect(isDate(text)).toBe(is); });
});

describe('late is more than 24 elapsed hours after the end of the date in the zone', () => {
  it.each([
    ['on the day', 'America/New_York', '2026-11-20', '2026-11-20T18:00:00Z', false],
    ['at the last instant in time', 'America/New_York', '2026-11-20', '2026-11-22T05:00:00Z', false],
    ['a second later', 'America/New_York', '2026-11-20', '2026-11-22T05:00:01Z', true],
    ['in a zone ahead of UTC', 'Europe/Berlin', '2026-11-20', '2026-11-21T23:00:01Z', true],
    ['after the short day of spring', 'Europe/Berlin', '2026-03-28', '2026-03-29T23:00:00Z', false],
    ['an hour into the day after the short day', 'Europe/Berlin', '2026-03-28', '2026-03-29T23:00:01Z', true],
    ['before the end of the long day of autumn', 'Europe/Berlin', '2026-10-24', '2026-10-25T22:00:01Z', true],
  ])('%s', (_case, zone, date, now, late) => { expect(isLate(date, new Date(now), zone)).toBe(late); });
});

describe('today', () => {
  it('is the date in the zone, and nothing without one', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-24T02:30:00Z') });
    expect([today('America/New_York'), today('Europe/Berlin'), today(undefined)]).toEqual(['2026-11-23', '2026-11-24', undefined]);
    vi.useRealTimers();
  });
});
