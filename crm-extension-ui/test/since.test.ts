import { describe, expect, it } from 'vitest';
import { since } from '../src/data/since';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2026-11-23T12:00:20Z', 'now'],
    ['2026-11-23T11:59:40Z', 'now'],
    ['2026-11-23T11:58:30Z', '1 minute ago'],
    ['2026-11-23T09:10:00Z', '2 hours ago'],
    ['2026-11-22T11:00:00Z', 'yesterday'],
    ['2026-11-11T12:00:00Z', 'last week'],
    ['2026-08-11T12:00:00Z', '3 months ago'],
  ])('%s is %s', (instant, text) => {
    expect(since(instant, NOW)).toBe(text);
  });
});
