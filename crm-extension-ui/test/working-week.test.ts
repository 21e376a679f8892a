import { describe, expect, it } from 'vitest';
import { clockTime, copied, faultOf, hoursOf, inOrder, rangeFrom, rangeOf, sameHours, withBreak, withHours, withMore, workingTime } from '../src/data/working-week';

const NINE = ['09:00-17:00'];
const WEEK = { MONDAY: NINE, TUESDAY: NINE, FRIDAY: ['08:00-12:00'] };

describe('ranges of a day', () => {
  it('reads and writes minutes, the end of the day as 24:00', () => {
    expect(rangeOf('08:30-24:00')).toEqual({ from: 510, until: 1440 });
    expect(clockTime(1440)).toBe('24:00');
    expect(rangeFrom('22:00', '00:00')).toBe('22:00-24:00');
    expect(rangeFrom('00:00', '00:00')).toBe('00:00-24:00');
  });

  it.each([
    [['09:00-12:00', '13:00-17:00'], undefined],
    [['13:00-17:00', '09:00-12:00'], undefined],
    [['09:00-12:00', '12:00-17:00'], undefined],
    [['00:00-24:00'], undefined],
    [[], undefined],
    [['09:00-'], 'INCOMPLETE'],
    [['-17:00'], 'INCOMPLETE'],
    [['17:00-09:00'], 'ORDER'],
    [['09:00-09:00'], 'ORDER'],
    [['13:00-17:00', '09:00-13:15'], 'OVERLAP'],
  ])('%s is at fault by %s', (hours, fault) => {
    expect(faultOf(hours)).toBe(fault);
  });

  it('counts working time', () => {
    expect(workingTime(['08:30-12:00', '13:00-17:00'])).toBe(7.5 * 3600);
    expect(workingTime([])).toBe(0);
  });

  it('puts the break at noon, or in the middle of what has none', () => {
    expect(withBreak(NINE)).toEqual(['09:00-12:00', '13:00-17:00']);
    expect(withBreak(['13:00-17:00'])).toEqual(['13:00-15:00', '16:00-17:00']);
    expect(withBreak(['08:00-10:00', '12:00-20:00'])).toEqual(['08:00-10:00', '12:00-16:00', '17:00-20:00']);
    expect(withBreak(['09:00-10:30'])).toBeUndefined();
  });

  it('adds hours after the last, as long as the day has room', () => {
    expect(withMore([])).toEqual(NINE);
    expect(withMore(NINE)).toEqual(['09:00-17:00', '18:00-20:00']);
    expect(withMore(['09:00-22:30'])).toEqual(['09:00-22:30', '23:30-24:00']);
    expect(withMore(['09:00-24:00'])).toBeUndefined();
  });
});

describe('a week', () => {
  it('copies a day to others, and leaves the rest', () => {
    const week = copied(WEEK, 'FRIDAY', ['MONDAY', 'SUNDAY']);
    expect(week).toEqual({ MONDAY: ['08:00-12:00'], TUESDAY: NINE, FRIDAY: ['08:00-12:00'], SUNDAY: ['08:00-12:00'] });
    expect(WEEK.MONDAY).toEqual(NINE);
  });

  it('a day without hours is free', () => {
    expect(withHours(WEEK, 'MONDAY', [])).toEqual({ TUESDAY: NINE, FRIDAY: ['08:00-12:00'] });
    expect(copied(WEEK, 'SUNDAY', ['MONDAY', 'TUESDAY', 'FRIDAY'])).toEqual({});
    expect(hoursOf({}, 'MONDAY')).toEqual([]);
  });

  it('is stored with the hours of each day in order', () => {
    expect(inOrder({ FRIDAY: ['13:00-17:00', '09:00-12:00'], MONDAY: [] })).toEqual({ FRIDAY: ['09:00-12:00', '13:00-17:00'] });
  });

  it('is told in runs of days with the same hours', () => {
    expect(sameHours(WEEK).map(({ days, hours }) => [days.length, hours.join()])).toEqual([
      [2, '09:00-17:00'],
      [2, ''],
      [1, '08:00-12:00'],
      [2, ''],
    ]);
  });
});
