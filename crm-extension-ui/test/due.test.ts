import { describe, expect, it } from 'vitest';
import { dueText, nextDue } from '../src/components/dispute-words';
import { inZone, isSoon, lasting, nextClock, remaining, secondsOf, standingOf, usedUp } from '../src/data/due';
import type { ClockExplanation, DisputeClock, IcDispute } from '../src/data/types';

const NOW = Date.parse('2026-11-24T16:00:00Z');
const ZONE = 'America/New_York';
const HOUR = 3_600_000;

const acknowledge: DisputeClock = { promise: 'ACKNOWLEDGE', round: 0, startedAt: '2026-11-23T22:00:00Z', dueAt: '2026-11-25T22:00:00Z', standing: 'RUNNING' };
const resolve: DisputeClock = { promise: 'RESOLVE', round: 0, startedAt: '2026-11-23T22:00:00Z', dueAt: '2026-12-08T22:00:00Z', standing: 'RUNNING' };

describe('how a clock stands', () => {
  it('is overdue from the very moment on at which its time is over, before the server has found out', () => {
    const due = Date.parse('2026-11-25T22:00:00Z');
    expect(standingOf(acknowledge, due - 1)).toBe('RUNNING');
    expect(standingOf(acknowledge, due)).toBe('OVERDUE');
    expect(standingOf({ ...acknowledge, standing: 'KEPT' }, due)).toBe('KEPT');
  });

  it('warns within a day of its end, and not while it is paused', () => {
    expect(isSoon(acknowledge, NOW)).toBe(false);
    expect(isSoon(acknowledge, NOW + 7 * HOUR)).toBe(true);
    expect(isSoon({ ...resolve, dueAt: null, standing: 'PAUSED' }, NOW)).toBe(false);
  });

  it('shows the one that is overdue first, then the first to run out, then the paused one, and none that has ended', () => {
    expect(nextClock([resolve, acknowledge], NOW)).toBe(acknowledge);
    const missed: DisputeClock = { ...resolve, missedDueAt: resolve.dueAt, standing: 'OVERDUE' };
    expect(nextClock([acknowledge, missed], NOW)).toBe(missed);
    const paused: DisputeClock = { ...resolve, dueAt: null, pausedAt: '2026-11-24T12:00:00Z', standing: 'PAUSED' };
    expect(nextClock([paused, acknowledge], NOW)).toBe(acknowledge);
    expect(nextClock([paused, { ...acknowledge, standing: 'KEPT' }], NOW)).toBe(paused);
    expect(nextClock([{ ...acknowledge, standing: 'MISSED' }, { ...resolve, standing: 'KEPT' }], NOW)).toBeUndefined();
  });
});

describe('due times in words', () => {
  it.each([
    [20_000, '1 minute', 'in 1 minute'],
    [59 * 60_000, '59 minutes', 'in 59 minutes'],
    [3 * HOUR + 1, '3 hours', 'in 3 hours'],
    [47 * HOUR, '47 hours', 'in 47 hours'],
    [75 * HOUR, '3 days', 'in 3 days'],
  ])('%d ms last %s', (ms, length, left) => {
    expect(lasting(ms)).toBe(length);
    expect(remaining(ms)).toBe(left);
  });

  it('say when and how long until then, in the zone of the calendar', () => {
    expect(dueText(acknowledge, ZONE, NOW)).toMatch(/^Acknowledge by Wed, Nov 25, 5:00\sPM EST \(in 30 hours\)$/u);
    expect(dueText(resolve, ZONE, NOW)).toMatch(/^Decide by Tue, Dec 8, 5:00\sPM EST \(in 14 days\)$/u);
  });

  it('say by how long a promise is overdue, from the moment that was missed, wherever the clock stands now', () => {
    const missed: DisputeClock = { ...resolve, dueAt: '2026-11-30T22:00:00Z', missedDueAt: '2026-11-24T13:00:00Z', standing: 'OVERDUE' };
    expect(dueText(missed, ZONE, NOW)).toBe('Decide: overdue by 3 hours');
  });

  it('say since when a clock is paused', () => {
    const paused: DisputeClock = { ...resolve, dueAt: null, pausedAt: '2026-11-24T15:00:00Z', standing: 'PAUSED' };
    expect(dueText(paused, ZONE, NOW)).toMatch(/^Paused since Tue, Nov 24, 10:00\sAM EST$/u);
  });

  it('say when a decided dispute closes, and nothing of a closed one', () => {
    const ended = [{ ...acknowledge, standing: 'KEPT' }, { ...resolve, standing: 'KEPT' }];
    const decided = { clocks: ended, closesAt: '2026-12-03T16:00:00Z' } as IcDispute;
    expect(nextDue(decided, ZONE, NOW)?.text).toBe('Closes by itself in 9 days');
    expect(nextDue({ ...decided, closesAt: null }, ZONE, NOW)).toBeUndefined();
  });

  it('name the zone only where it is not the own one', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(inZone('2026-11-24T22:00:00Z', own)).toBe(inZone('2026-11-24T22:00:00Z'));
    expect(inZone('2026-11-24T22:00:00Z', 'Asia/Kolkata')).toMatch(/GMT\+5:30$/);
  });
});

describe('working time', () => {
  it('is summed up to a moment', () => {
    const spans = [{ from: '2026-11-24T14:00:00Z', until: '2026-11-24T17:00:00Z' }, { from: '2026-11-24T18:00:00Z', until: '2026-11-24T22:00:00Z' }];
    expect(secondsOf(spans)).toBe(7 * 3600);
    expect(secondsOf(spans, Date.parse('2026-11-24T19:00:00Z'))).toBe(4 * 3600);
    expect(secondsOf(spans, Date.parse('2026-11-24T12:00:00Z'))).toBe(0);
  });
});

describe('the time that is used up', () => {
  const span = { from: '2026-11-24T14:00:00Z', until: '2026-11-24T22:00:00Z' };
  const day = { date: '2026-11-24', working: [span], counted: [span], paused: [], leftSeconds: 24 * 3600, text: '' };
  const explanation = { promise: 'RESOLVE', startedAt: resolve.startedAt, zoneId: ZONE, allowed: 4, calendarVersion: 1, policyVersion: 1, text: '', days: [day] } as ClockExplanation;

  it('is elapsed time where no day is counted', () => {
    expect(usedUp(acknowledge, undefined, NOW)).toBeCloseTo(18 / 48);
    expect(usedUp(acknowledge, undefined, NOW + 100 * HOUR)).toBe(1);
  });

  it('is working time where the promise is of working days', () => {
    expect(usedUp(resolve, explanation, NOW)).toBeCloseTo(2 / 32);
    expect(usedUp({ ...resolve, stoppedAt: '2026-11-24T15:00:00Z', standing: 'KEPT' }, explanation, NOW)).toBeCloseTo(1 / 32);
  });
});
