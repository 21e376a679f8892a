import { describe, expect, it } from 'vitest';
import { asOf, askedMonday, callsThatEnded, mondayOf, mostToLookAtFirst, weekRange } from '../src/data/territory-weeks';
import type { TerritoryWeek, TerritoryWeekMark } from '../src/data/types';

const WEEK: TerritoryWeek = {
  territory: { id: 't', name: 'Boston' },
  region: { id: 'r', name: 'Northeast' },
  reps: [],
  monday: '2026-11-16',
  calls: 5,
  lateCalls: 1,
  hcps: 4,
  targetsCalled: 3,
  outcomes: [{ outcome: 'NEUTRAL', calls: 3 }, { outcome: 'OBJECTION', calls: 2 }],
  flagsRaised: 0,
  flagsOpen: 0,
  disputesFiled: 0,
  disputesOpen: 0,
  marks: [],
  asOf: '2026-11-24T02:00:00Z',
};

function named(name: string, ...marks: TerritoryWeekMark[]): TerritoryWeek {
  return { ...WEEK, territory: { id: name, name }, marks };
}

describe('the week of an address', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['1970-01-01', '1969-12-29'],
  ])('%s lies in the week from %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it.each([
    ['', '2026-11-23'],
    ['week=2026-11-18', '2026-11-16'],
    ['week=2026-11-24', '2026-11-23'],
    // Of a week to come, and of a date that is none, there is nothing to say.
    ['week=2026-12-01', '2026-11-23'],
    ['week=2026-02-30', '2026-11-23'],
    ['week=soon', '2026-11-23'],
  ])('"%s" asks for %s on a Tuesday', (query, monday) => {
    expect(askedMonday(new URLSearchParams(query), '2026-11-24')).toBe(monday);
  });

  it('is said from Monday to Sunday, over the end of a month and of a year too', () => {
    expect(weekRange('2026-11-16')).toMatch(/^Nov 16\s–\s22, 2026$/);
    expect(weekRange('2026-11-30')).toMatch(/^Nov 30\s–\sDec 6, 2026$/);
    expect(weekRange('2026-12-28')).toMatch(/^Dec 28, 2026\s–\sJan 3, 2027$/);
  });
});

describe('the weeks of territories', () => {
  it('come with those without a call first, then with the most to look at, then by name as the server has them', () => {
    const given = [named('A'), named('B', 'LATE_CALLS'), named('C', 'COVERAGE_BEHIND', 'LATE_CALLS'), named('D', 'NO_CALLS'), named('E', 'COVERAGE_BEHIND')];
    expect(mostToLookAtFirst(given).map(({ territory }) => territory.name)).toEqual(['D', 'C', 'B', 'E', 'A']);
    expect(given[0]?.territory.name).toBe('A');
  });

  it('have no call of an outcome that is not said', () => {
    expect(callsThatEnded(WEEK, 'NEUTRAL')).toBe(3);
    expect(callsThatEnded(WEEK, 'WILL_TRY')).toBe(0);
  });

  it('hold as of the earliest of their pages', () => {
    expect(asOf([WEEK, { ...WEEK, asOf: '2026-11-24T01:59:59.5Z' }])).toBe('2026-11-24T01:59:59.5Z');
    expect(asOf([])).toBeUndefined();
  });
});
