import { describe, expect, it } from 'vitest';
import { filterOf, isStandard, queryOf } from '../src/data/inbox-filter';

const NAMES = [{ name: 'status', standard: ['NEW', 'OPEN'] }, { name: 'type' }, { name: 'q' }];
const filter = (query: string) => filterOf(new URLSearchParams(query), NAMES);

describe('a filter in the address', () => {
  it('is the standard one when the address says nothing', () => {
    expect(filter('')).toEqual({ status: ['NEW', 'OPEN'], type: [], q: [] });
    expect(queryOf(filter(''), NAMES)).toBe('');
  });

  it.each(['status=DONE', 'status=DONE&status=NEW&type=A', 'status=ALL', 'type=A&q=main+street'])('%s is read and written the same', (query) => {
    expect(queryOf(filter(query), NAMES)).toBe(query);
  });

  it('is the same text however it was put together', () => {
    expect(queryOf({ q: [], type: [], status: ['OPEN', 'NEW'] }, NAMES)).toBe('');
    expect(queryOf({ type: ['A'], status: ['NEW', 'DONE'] }, NAMES)).toBe(queryOf({ status: ['DONE', 'NEW'], type: ['A'] }, NAMES));
  });

  it('says that anything goes where that is not the standard', () => {
    expect(filter('status=ALL')['status']).toEqual([]);
    expect(queryOf({ status: [] }, NAMES)).toBe('status=ALL');
    expect(queryOf({ status: ['NEW', 'OPEN'], type: [] }, NAMES)).toBe('');
  });

  it('knows what is not as usual', () => {
    expect(NAMES.filter((name) => !isStandard(filter('type=A&status=OPEN&status=NEW'), name)).map(({ name }) => name)).toEqual(['type']);
  });

  it('leaves other names in the address alone', () => {
    expect(filter('from=mail&type=')).toEqual({ status: ['NEW', 'OPEN'], type: [], q: [] });
  });
});
