import { describe, expect, it } from 'vitest';
import { asked, DisputeEntry, type DisputeValues, disputeAddress, disputeSlot, faultsOf, newDispute, unfinishedDispute } from '../src/data/dispute-entry';
import { disputeWish, queuedAbout } from '../src/data/dispute-sending';
import type { IcStatementLine } from '../src/data/types';
import type { DeviceStore } from '../src/offline/device-store';
import type { Entry } from '../src/offline/outbox';

const TODAY = '2026-11-23';
const me = { id: 'u1', name: 'Tove Oakrow' };
const line = { id: 'l1', component: 'Sell-in', measure: 'Primary sales', amount: { amount: 1692, currency: 'USD' } } as IcStatementLine;
const statement = { id: 's1', payee: me, cycle: { id: 'c1', name: '2026 T3' }, currency: 'USD' };

/** What a device keeps, without its disk. */
function device(): DeviceStore {
  const notes = new Map<string, unknown>();
  return {
    get: (name: string) => notes.get(name),
    put: (name: string, value: unknown) => notes.set(name, value),
    drop: (name: string) => notes.delete(name),
    names: (start: string) => [...notes.keys()].filter((name) => name.startsWith(start)),
  } as unknown as DeviceStore;
}

const about = (more: Partial<DisputeValues>, of?: IcStatementLine): DisputeValues => ({ ...newDispute(statement, me, of).values, ...more });
const complete: Partial<DisputeValues> = { category: 'WRONG_TARGET', expected: '1842.5', justification: ' Split ' };

describe('a form about a line', () => {
  it('starts with the amount of the line, and asks for the difference', () => {
    expect(about({}, line)).toMatchObject({ actual: '1692.00', payee: undefined, statement: { id: 's1', currency: 'USD' } });
    expect(asked(about({}, line))).toBeUndefined();
    expect(asked(about(complete, line))).toBe(150.5);
  });

  it('says whom a manager files for', () => {
    expect(newDispute(statement, { id: 'm1', name: 'Viola' }, line).values.payee).toBe(me);
  });

  it('is without faults once it is complete, and names each fault at its field', () => {
    expect(faultsOf(about(complete, line), TODAY)).toEqual({});
    expect(faultsOf(about({}, line), TODAY)).toEqual({ category: 'missing', expected: 'no-amount', justification: 'missing' });
    expect(faultsOf(about({ ...complete, actual: 'x', expected: '1,692', justification: 'x'.repeat(2001) }, line), TODAY)).toEqual({ actual: 'no-amount', justification: 'too-long' });
    expect(faultsOf(about({ ...complete, expected: '1,692' }, line), TODAY)).toEqual({ expected: 'same' });
  });

  it('is filed with what was typed, and what was measured stays the same when it is filed again', () => {
    const entry = new DisputeEntry(device(), 'x', { values: about(complete, line), files: [] });
    const wish = disputeWish(entry, 'Sell-in · Primary sales', TODAY);
    expect(wish).toMatchObject({ kind: 'dispute', act: 'file', subject: entry.values.id, intent: { method: 'POST', path: 'ic-disputes' } });
    expect(JSON.parse(wish.intent.body as string)).toEqual({
      id: entry.values.id, payeeId: null, lineId: 'l1', missing: null, category: 'WRONG_TARGET', expectedAmount: 1842.5, actualAmount: 1692, justification: 'Split',
    });
    expect(disputeWish(entry, 'Sell-in · Primary sales', TODAY).intent.key).toBe(wish.intent.key);
    expect(queuedAbout([wish as unknown as Entry], 'l1')?.subject).toBe(entry.values.id);
    expect(queuedAbout([wish as unknown as Entry], 'l2')).toBeUndefined();
  });
});

describe('a form about what is missing', () => {
  it('needs the transaction and its date, and no category', () => {
    expect(faultsOf(about({ expected: '5', justification: 'x' }), TODAY)).toEqual({ reference: 'missing', date: 'no-date' });
    expect(faultsOf(about({ expected: '5', justification: 'x', reference: 'INV', date: '2026-11-24', amount: 'lots' }), TODAY)).toEqual({ date: 'future', amount: 'no-amount' });
  });

  it('is filed without a line', () => {
    const values = about({ expected: '5', justification: 'x', reference: ' INV-1 ', date: '2026-09-01' });
    const { intent } = disputeWish(new DisputeEntry(device(), 'x', { values, files: [] }), 'INV-1', TODAY);
    expect(JSON.parse(intent.body as string)).toMatchObject({
      lineId: null, category: 'MISSING_TRANSACTION', actualAmount: 0, missing: { statementId: 's1', reference: 'INV-1', date: '2026-09-01', amount: null },
    });
  });
});

it('a form is kept for each line until it is sent, and says where it goes on', () => {
  const kept = device();
  const entry = new DisputeEntry(kept, disputeSlot('s1', 'l1'), newDispute(statement, me, line));
  expect(unfinishedDispute(kept)).toBeUndefined();
  entry.change({ expected: '7' });
  expect(new DisputeEntry(kept, disputeSlot('s1', 'l1'), newDispute(statement, me, line))).toMatchObject({ restored: true, values: { expected: '7' } });
  expect(new DisputeEntry(kept, disputeSlot('s1'), newDispute(statement, me))).toMatchObject({ restored: false, values: { line: undefined } });
  expect(unfinishedDispute(kept)).toBe(disputeAddress('s1', 'l1'));
  entry.clear();
  expect(unfinishedDispute(kept)).toBeUndefined();
});
