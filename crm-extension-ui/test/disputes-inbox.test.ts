import { describe, expect, it } from 'vitest';
import { openOn } from '../src/data/dispute-board';
import { filterOf, queryOf } from '../src/data/inbox-filter';
import type { DisputeBoard, Me } from '../src/data/types';
import { disputeFields } from '../src/panels/disputes-inbox';

const REGION = { id: 'r1', name: 'North', zoneId: 'Europe/Berlin' };
const me = (role: Me['role'], regions = [REGION]) => ({ role, regions }) as unknown as Me;
const fields = (who: Me) => disputeFields(who, () => Promise.resolve([]));
const filter = (who: Me, query: string) => filterOf(new URLSearchParams(query), fields(who));

describe('the list of disputes', () => {
  it.each([
    ['manager', ['MANAGER']],
    ['liaison', ['LIAISON']],
    ['ops', []],
  ] as const)('shows to a %s at first what is open at the level %s', (role, level) => {
    expect(filter(me(role), '')).toMatchObject({ status: ['FILED', 'ACKNOWLEDGED', 'IN_REVIEW', 'AWAITING_INFO'], level, overdue: [], mine: [] });
    expect(queryOf(filter(me(role), ''), fields(me(role)))).toBe('');
  });

  it('says in the address when a level is not the own one, or none', () => {
    const manager = me('manager');
    expect(queryOf(filter(manager, 'level=OPS'), fields(manager))).toBe('level=OPS');
    expect(filter(manager, 'level=ALL&overdue=true')).toMatchObject({ level: [], overdue: ['true'] });
    expect(queryOf(filter(me('ops'), 'level=ALL'), fields(me('ops')))).toBe('');
  });

  it('asks for a region only where there are several', () => {
    expect(fields(me('manager')).some(({ name }) => name === 'region')).toBe(false);
    expect(fields(me('ops', [REGION, { ...REGION, id: 'r2' }])).some(({ name }) => name === 'region')).toBe(true);
  });
});

describe('the board', () => {
  const tile = (status: string, level: string, disputes: number, overdue: number, oldestFiledAt: string, differenceSum: number, currency = 'USD') =>
    ({ status, level, currency, disputes, overdue, oldestFiledAt, differenceSum });
  const items = [
    tile('FILED', 'MANAGER', 3, 1, '2026-11-20T10:00:00Z', 300.1),
    tile('IN_REVIEW', 'MANAGER', 2, 2, '2026-11-10T10:00:00Z', 0.2),
    tile('IN_REVIEW', 'OPS', 1, 0, '2026-11-18T10:00:00Z', 50, 'EUR'),
    tile('CLOSED', 'MANAGER', 9, 0, '2026-09-01T10:00:00Z', 900),
  ];
  const board = { items, total: items.length } as DisputeBoard;

  it('counts what is open at a level, its age and its value', () => {
    expect(openOn(board, 'MANAGER')).toEqual({ disputes: 5, overdue: 3, oldest: '2026-11-10T10:00:00Z', sums: new Map([['USD', 300.3]]) });
    expect(openOn(board, 'LIAISON')).toEqual({ disputes: 0, overdue: 0, oldest: undefined, sums: new Map() });
  });

  it('never adds up what is of another currency', () => {
    expect(openOn(board).sums).toEqual(new Map([['USD', 300.3], ['EUR', 50]]));
  });
});
