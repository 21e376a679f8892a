import { describe, expect, it } from 'vitest';
import { changesOf, isChanged, nextHolidays, reach, withHolidays } from '../src/data/calendar-changes';

const CALENDAR = {
  name: 'North',
  zoneId: 'Europe/Berlin',
  firstYear: 2026,
  lastYear: 2026,
  week: { MONDAY: ['09:00-17:00'] },
  holidays: [{ date: '2026-01-01', name: 'New Year', hours: [] }, { date: '2026-12-24', name: 'Christmas Eve', hours: ['09:00-12:00'] }],
};

describe('what changed from one version to another', () => {
  it('nothing, where no hours are as good as none said', () => {
    const same = { ...CALENDAR, holidays: [{ date: '2026-01-01', name: 'New Year' }, CALENDAR.holidays[1]!] };
    expect(isChanged(changesOf(CALENDAR, same))).toBe(false);
  });

  it('names what differs, and nothing else', () => {
    const now = {
      ...CALENDAR,
      lastYear: 2027,
      week: { MONDAY: ['09:00-12:00', '13:00-17:00'], SATURDAY: ['09:00-12:00'] },
      holidays: [{ date: '2026-12-24', name: 'Christmas Eve', hours: [] }, { date: '2027-01-01', name: 'New Year', hours: [] }],
    };
    expect(changesOf(CALENDAR, now)).toEqual({
      name: undefined,
      zoneId: undefined,
      firstYear: undefined,
      lastYear: 2027,
      days: ['MONDAY', 'SATURDAY'],
      added: [now.holidays[1]],
      removed: [CALENDAR.holidays[0]],
      altered: [now.holidays[0]],
    });
    expect(isChanged(changesOf(CALENDAR, now))).toBe(true);
  });
});

describe('holidays', () => {
  it('take the place of those on the same dates, in order, and bring their years', () => {
    const more = [{ date: '2027-01-01', name: 'New Year' }, { date: '2026-01-01', name: 'Neujahr' }];
    const now = withHolidays(CALENDAR, more, { firstYear: 2026, lastYear: 2027 });
    expect(now.holidays.map(({ date, name }) => `${date} ${name}`)).toEqual(['2026-01-01 Neujahr', '2026-12-24 Christmas Eve', '2027-01-01 New Year']);
    expect([now.firstYear, now.lastYear]).toEqual([2026, 2027]);
    expect(CALENDAR.holidays).toHaveLength(2);
  });

  it('are next from today on', () => {
    expect(nextHolidays(CALENDAR.holidays, '2026-12-24', 3).map(({ name }) => name)).toEqual(['Christmas Eve']);
    expect(nextHolidays(CALENDAR.holidays, '2026-12-25', 3)).toEqual([]);
  });

  it.each([
    [2026, '2026-09-30', 'WELL'],
    [2026, '2026-10-01', 'ENDING'],
    [2027, '2026-12-31', 'WELL'],
    [2026, '2027-01-01', 'OVER'],
  ])('a calendar until %s is on %s %s', (lastYear, today, held) => {
    expect(reach(lastYear, today)).toBe(held);
  });
});
