import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute } from '../src/app/router';

describe('an address', () => {
  it.each([
    ['', 'home', undefined],
    ['#/home', 'home', undefined],
    ['#/no-such-place', 'home', undefined],
    ['#/calls', 'calls', undefined],
    ['#/calls/new', 'call-new', undefined],
    ['#/calls/7', 'call', '7'],
    ['#/calls/7/edit', 'call-edit', '7'],
    ['#/calls/7/correct', 'call-correct', '7'],
    ['#/flags?status=ALL', 'flags', undefined],
    ['#/flags/7', 'flag', '7'],
    ['#/disputes?level=OPS', 'disputes', undefined],
    ['#/disputes/7', 'dispute', '7'],
    ['#/requests', 'requests', undefined],
    ['#/menu', 'menu', undefined],
  ])('%s leads to %s', (hash, name, id) => {
    const route = parseRoute(hash);
    expect([route.name, route.id]).toEqual([name, id]);
  });

  it('carries a query', () => {
    expect(parseRoute('#/calls?status=DRAFT&from=2026-01-01').query.get('status')).toBe('DRAFT');
  });

  it('is written without empty values and read back the same', () => {
    const address = addressOf('/calls', { status: 'DRAFT', from: undefined, to: '' });
    expect(address).toBe('#/calls?status=DRAFT');
    expect(parseRoute(addressOf('/calls/new', { hcp: 'a b' })).query.get('hcp')).toBe('a b');
  });
});
