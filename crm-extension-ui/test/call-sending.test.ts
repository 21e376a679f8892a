import { describe, expect, it } from 'vitest';
import type { CallEntry } from '../src/data/call-entry';
import { callWish, queuedWith } from '../src/data/call-sending';
import { together } from '../src/data/entry-meter';
import { type CallValues, emptyValues } from '../src/data/call-values';
import { intentFor, type Wish } from '../src/data/intent';
import type { EntryMeasure } from '../src/data/types';
import type { Entry } from '../src/offline/outbox';

const measure: EntryMeasure = { millis: 4000, taps: 4, hcpPicked: true, device: 'PHONE', offline: true };
const values: CallValues = { ...emptyValues('2026-11-23'), hcp: { id: 'h1', name: 'Anna Berg' }, productIds: ['p1'] };

function form(etag?: string): CallEntry {
  return { values, base: values, reason: 'wrong day', etag, intent: (wish: Wish) => intentFor(wish, undefined, () => 'key') } as unknown as CallEntry;
}

describe('a call form as a wish', () => {
  it('is a subject of its own while it is new', () => {
    const wish = callWish(form(), 'submit', measure);
    expect(wish).toMatchObject({ subject: 'key', act: 'submit', title: 'Anna Berg', date: '2026-11-23' });
    expect(wish.intent).toMatchObject({ method: 'POST', path: 'calls', ifMatch: undefined });
    expect(JSON.parse(wish.intent.body as string)).toMatchObject({ submit: true, entry: measure });
  });

  it('takes the place of the entry it was opened from', () => {
    expect(callWish(form(), 'submit', measure, 'earlier').subject).toBe('earlier');
  });

  it('is about the call that it edits or corrects, as the user saw it', () => {
    const edit = callWish(form('"3"'), 'draft', measure, undefined, 'c1');
    expect([edit.subject, edit.intent.method, edit.intent.path, edit.intent.ifMatch]).toEqual(['c1', 'PUT', 'calls/c1', '"3"']);
    const correction = callWish(form('"3"'), 'correct', measure, undefined, 'c1');
    expect([correction.intent.method, correction.intent.path]).toEqual(['POST', 'calls/c1/correct']);
    expect(JSON.parse(correction.intent.body as string)).toMatchObject({ reason: 'wrong day' });
  });
});

it('what was entered without a network and mended later took both times, and was entered offline', () => {
  const mending: EntryMeasure = { millis: 1000, taps: 2, hcpPicked: false, device: 'DESKTOP', offline: false };
  expect(together(measure, mending)).toEqual({ millis: 5000, taps: 6, hcpPicked: true, device: 'DESKTOP', offline: true });
  expect(together(undefined, mending)).toBe(mending);
});

describe('calls that wait', () => {
  const waiting = (subject: string, date: string, act: Entry['act'] = 'submit') => ({ subject, date, act, form: { values } }) as unknown as Entry;

  it('are probable duplicates with the same HCP on the same date', () => {
    const entries = [waiting('a', '2026-11-23'), waiting('b', '2026-11-22'), waiting('c', '2026-11-23', 'discard')];
    expect(queuedWith(entries, values).map((entry) => entry.subject)).toEqual(['a']);
  });

  it('are not their own duplicates', () => {
    expect(queuedWith([waiting('a', '2026-11-23')], values, 'a')).toEqual([]);
  });
});
