import { expect, it } from 'vitest';
import { byUse } from '../src/data/products';
import { corrections } from '../src/data/revisions';
import type { Call, CallContent, CallRevision } from '../src/data/types';

const person = { id: 'u', name: 'Robin' };
const said = (more: Partial<CallContent>): CallContent => ({ callDate: '2026-11-01', hcp: { id: 'h', name: 'Ann' }, products: [], attendees: [], ...more });
const revision = (number: number, content: CallContent): CallRevision => ({ revision: number, said: content, reason: 'r', correctedBy: person, correctedAt: '2026-11-02T10:00:00Z' });

it('each correction says what changed from before it to after it', () => {
  const call = { ...said({ outcome: 'WILL_TRY', nextActionNote: 'now' }), id: 'c' } as unknown as Call;
  const list = corrections(call, [revision(2, said({ outcome: 'NEUTRAL', nextActionNote: 'now' })), revision(1, said({ outcome: 'NEUTRAL' }))]);
  expect(list.map((one) => one.changes.map((change) => change.field))).toEqual([['outcome'], ['nextActionNote']]);
  expect(list[0]?.changes[0]?.after.outcome).toBe('WILL_TRY');
  expect(list[1]?.changes[0]?.after.nextActionNote).toBe('now');
});

it('the products used last are offered first, the others as they were', () => {
  const products = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
  expect(byUse(products, ['c', 'b']).map((product) => product.id)).toEqual(['c', 'b', 'a', 'd']);
});
