import { describe, expect, it } from 'vitest';
import { hoursAndMinutes, instantOf, momentIn, timeIn, wallTimeOf } from '../src/data/zones';

const BERLIN = 'Europe/Berlin';

describe('times of a zone', () => {
  it.each([
    ['2026-03-28T12:00', '2026-03-28T11:00:00.000Z'],
    ['2026-03-29T12:00', '2026-03-29T10:00:00.000Z'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is %s', (wall, instant) => {
    expect(instantOf(wall, BERLIN)).toBe(instant);
    expect(wallTimeOf(Date.parse(instant), BERLIN)).toBe(wall);
  });

  it('one that comes twice is the first, one that is skipped is as much later', () => {
    expect(instantOf('2026-10-25T02:30', BERLIN)).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-03-29T02:30', BERLIN)).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are said by the clock of the zone', () => {
    expect(momentIn('2026-12-10T19:30:00Z', 'America/Chicago')).toBe('Thu, Dec 10, 2026, 13:30');
    expect(timeIn('2026-12-10T06:00:00Z', 'America/Chicago')).toBe('00:00');
  });

  it.each([
    [0, '0 h'],
    [1800, '0 h 30 min'],
    [27_000, '7 h 30 min'],
    [284_400, '79 h'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(hoursAndMinutes(seconds)).toBe(words);
  });
});
