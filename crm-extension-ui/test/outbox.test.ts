import { describe, expect, it } from 'vitest';
import { newId } from '../src/data/ids';
import { due, type Entry } from '../src/offline/outbox';

const entry = (seq: number, more: Partial<Entry> = {}) => ({ seq, subject: `s${seq}`, ...more }) as Entry;

describe('what is sent next', () => {
  it('is the oldest that waits', () => {
    expect(due([entry(1), entry(2)])?.seq).toBe(1);
    expect(due([])).toBeUndefined();
  });

  it('is neither one that was refused nor one held back', () => {
    const refused = entry(1, { refusal: { type: 'x', title: 'No', status: 422 } });
    expect(due([refused, entry(2, { notBefore: Date.now() + 60_000 }), entry(3, { notBefore: Date.now() - 1 })])?.seq).toBe(3);
  });

  it('is no photo whose flag waits or was refused, and is the photo once the flag is sent', () => {
    const photo = entry(2, { after: 's1' });
    expect(due([entry(1, { refusal: { type: 'x', title: 'No', status: 422 } }), photo])).toBeUndefined();
    expect(due([photo])?.seq).toBe(2);
  });
});

it('a key made on the device is a UUID of version 7 that sorts by time', () => {
  const [first, second] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
});
