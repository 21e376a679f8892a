import { describe, expect, it } from 'vitest';
import { intentFor, type Wish } from '../src/data/intent';

let keys = 0;
const newKey = (): string => `key-${++keys}`;
const wish = (body: unknown, more: Partial<Wish> = {}): Wish => ({ method: 'POST', path: 'calls', body, ...more });

describe('an intent', () => {
  it('keeps its key while the same is sent again', () => {
    const first = intentFor(wish({ hcpId: 'a' }), undefined, newKey);
    expect(intentFor(wish({ hcpId: 'a' }), first, newKey)).toBe(first);
  });

  it('gets a new key when the body changes', () => {
    const first = intentFor(wish({ hcpId: 'a' }), undefined, newKey);
    expect(intentFor(wish({ hcpId: 'b' }), first, newKey).key).not.toBe(first.key);
  });

  it('is sent again byte by byte when only a measurement has changed', () => {
    const content = { hcpId: 'a' };
    const first = intentFor(wish({ ...content, millis: 10 }, { content }), undefined, newKey);
    const again = intentFor(wish({ ...content, millis: 99 }, { content }), first, newKey);
    expect(again.body).toBe('{"hcpId":"a","millis":10}');
    expect(again.key).toBe(first.key);
  });

  it.each<[string, Partial<Wish>]>([
    ['the method', { method: 'PUT' }],
    ['the path', { path: 'calls/1' }],
    ['the version', { ifMatch: '"2"' }],
  ])('is another one when %s differs', (_what, more) => {
    const first = intentFor(wish({ hcpId: 'a' }), undefined, newKey);
    expect(intentFor(wish({ hcpId: 'a' }, more), first, newKey).key).not.toBe(first.key);
  });

  it('survives being kept as text', () => {
    const first = intentFor(wish({ hcpId: 'a' }), undefined, newKey);
    const kept = JSON.parse(JSON.stringify(first)) as typeof first;
    expect(intentFor(wish({ hcpId: 'a' }), kept, newKey).key).toBe(first.key);
  });
});
