import { describe, expect, it } from 'vitest';
import { arrange, fold, search } from '../src/data/search';
import type { PickerHcp } from '../src/data/types';

const north = { id: 'north', name: 'North' };
const south = { id: 'south', name: 'South' };

function hcp(id: string, name: string, more: Partial<PickerHcp> = {}): PickerHcp {
  return { id, name, target: false, goal: 0, made: 0, due: false, ...more };
}

describe('fold', () => {
  it.each([
    ['GARCÍA', 'garcia'],
    ['Müller-Weiß', 'muller-weiss'],
    ['Søren Łukasz', 'soren lukasz'],
    ['Zoë', 'zoe'],
  ])('ignores case and accents of %s', (text, folded) => { expect(fold(text)).toBe(folded); });
});

describe('arrange', () => {
  it('puts targets due first, then the last calls, then the rest as the server sorted them', () => {
    const rows = arrange([
      {
        territory: north,
        hcps: [
          hcp('a', 'Ann Adams'),
          hcp('b', 'Bea Brown', { lastCall: '2026-11-01' }),
          hcp('c', 'Cy Clark', { due: true, target: true, goal: 2, tier: 'B' }),
          hcp('d', 'Di Dole', { lastCall: '2026-11-09' }),
          hcp('e', 'Ed Evans', { due: true, target: true, goal: 2, tier: 'A' }),
        ],
      },
    ]);
    expect(rows.map((row) => `${row.group} ${row.hcp.id}`)).toEqual(['due e', 'due c', 'recent d', 'recent b', 'rest a']);
  });

  it('asks within a tier for the one least on plan, then for the one not seen longest', () => {
    const due = { due: true, target: true, tier: 'A' as const };
    const rows = arrange([
      {
        territory: north,
        hcps: [
          hcp('half', 'H', { ...due, goal: 4, made: 2 }),
          hcp('long', 'L', { ...due, goal: 4, made: 1, lastCall: '2026-01-01' }),
          hcp('new', 'N', { ...due, goal: 4, made: 1, lastCall: '2026-10-01' }),
        ],
      },
    ]);
    expect(rows.map((row) => row.hcp.id)).toEqual(['long', 'new', 'half']);
  });

  it('shows ten recent ones and leaves no one out', () => {
    const hcps = Array.from({ length: 30 }, (_, index) => hcp(String(index), `X ${index}`, { lastCall: `2026-10-${String(index + 1).padStart(2, '0')}` }));
    const rows = arrange([{ territory: north, hcps }]);
    expect(rows.filter((row) => row.group === 'recent')).toHaveLength(10);
    expect(rows).toHaveLength(30);
    expect(rows[0]?.hcp.id).toBe('29');
  });

  it('merges territories by last name and shows an HCP of two territories once, with both names', () => {
    const rows = arrange([
      { territory: north, hcps: [hcp('b', 'Ann Brown'), hcp('d', 'Ann Dole')] },
      { territory: south, hcps: [hcp('a', 'Zoe Adams'), hcp('b', 'Ann Brown')] },
    ]);
    expect(rows.map((row) => [row.hcp.id, row.territories])).toEqual([
      ['a', ['South']],
      ['b', ['North', 'South']],
      ['d', ['North']],
    ]);
  });
});

describe('search', () => {
  const rows = arrange([
    {
      territory: north,
      hcps: [
        hcp('1', 'María Núñez', { specialty: 'Cardiology', place: 'Lakeside Clinic', city: 'Aurora', npi: '1234567893' }),
        hcp('2', 'Mary Nunn', { specialty: 'Neurology', city: 'Joliet' }),
      ],
    },
  ]);
  const found = (query: string): string[] => search(rows, query).map((row) => row.hcp.id);

  it.each([
    ['mar', ['1', '2']],
    ['NUNEZ', ['1']],
    ['nun mar', ['1', '2']],
    ['núñ aurora', ['1']],
    ['lakeside', ['1']],
    ['1234567893', ['1']],
    ['mary cardio', []],
    ['  ', ['1', '2']],
  ])('finds by %s all rows that hold every word', (query, ids) => { expect(found(query)).toEqual(ids); });

  it('answers a key on 2,000 HCPs well within a frame', () => {
    const many = arrange([{ territory: north, hcps: Array.from({ length: 2000 }, (_, index) => hcp(String(index), `Name${index} Last${index}`, { city: 'Aurora' })) }]);
    search(many, 'warm up');
    const start = performance.now();
    for (let key = 0; key < 50; key++) search(many, `aur last${key}`);
    expect((performance.now() - start) / 50).toBeLessThan(8);
  });
});
