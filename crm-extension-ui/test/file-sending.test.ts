import { describe, expect, it } from 'vitest';
import type { Attachment } from '../src/data/attachment';
import { deliverWithFiles, waitingFiles } from '../src/data/file-sending';
import { intentFor } from '../src/data/intent';
import type { Entry, NewEntry } from '../src/offline/outbox';
import type { Fate, Sync } from '../src/offline/sync';

const file = (id: string, name?: string): Attachment => ({ id, content: new Blob([id], { type: 'application/pdf' }), name });
const wish: NewEntry = { kind: 'dispute', subject: 'd1', act: 'file', title: 'Sell-in', date: '2026-11-23', intent: intentFor({ method: 'POST', path: 'ic-disputes' }), form: {} };
const following = (...files: Attachment[]) => ({ files, kind: 'file' as const, folder: 'ic-disputes/d1/files' });

/** A device that writes down what it is asked for; what is named full cannot be kept. */
function device(deliver: (wish: NewEntry) => Promise<Fate>, entries: Entry[] = [], full: string[] = []) {
  const asked: string[] = [];
  const outbox = {
    add: (one: NewEntry) => {
      asked.push(`keep ${one.subject} after ${one.after}`);
      return full.includes(one.subject) ? Promise.reject(new Error('full')) : Promise.resolve(asked.length);
    },
    remove: (seq: number) => { asked.push(`remove ${seq}`); return Promise.resolve(true); },
  };
  const sync = { entries, outbox, deliver: (one: NewEntry) => { asked.push(`deliver ${one.subject}`); return deliver(one); } };
  return { sync: sync as unknown as Sync, asked };
}

const kept = (): Promise<Fate> => Promise.resolve({ is: 'kept' });

describe('what is said with files', () => {
  it('is on the device first, and its files follow it in order', async () => {
    const { sync, asked } = device(kept);
    expect(await deliverWithFiles(sync, wish, following(file('f1'), file('f2')))).toEqual({ fate: { is: 'kept' }, lost: 0 });
    expect(asked).toEqual(['deliver d1', 'keep f1 after d1', 'keep f2 after d1']);
  });

  it('leaves no file behind when it is refused', async () => {
    const { sync, asked } = device(() => Promise.reject(new Error('refused')));
    await expect(deliverWithFiles(sync, wish, following(file('f1')))).rejects.toThrow('refused');
    expect(asked.at(-1)).toBe('remove 2');
  });

  it('sends what the full device cannot keep, and says how many files are lost', async () => {
    const { sync, asked } = device(({ subject }) => (subject === 'f2' ? Promise.resolve({ is: 'full' }) : kept()), [], ['f1', 'f2']);
    expect((await deliverWithFiles(sync, wish, following(file('f1'), file('f2')))).lost).toBe(1);
    expect(asked.slice(-2)).toEqual(['deliver f1', 'deliver f2']);
  });

  it('keeps the files that wait already, and takes those out that are no longer wanted', async () => {
    const waiting = (seq: number, one: Attachment) =>
      ({ seq, act: 'attach', after: 'd1', subject: one.id, intent: { body: one.content }, form: { name: one.name } }) as unknown as Entry;
    const entries = [waiting(7, file('f1', 'a.pdf')), waiting(8, file('f2'))];
    expect(waitingFiles(entries, 'd1').map(({ id, name }) => [id, name])).toEqual([['f1', 'a.pdf'], ['f2', undefined]]);
    const { sync, asked } = device(kept, entries);
    await deliverWithFiles(sync, wish, following(file('f1'), file('f3')));
    expect(asked).toEqual(['remove 8', 'deliver d1', 'keep f3 after d1']);
  });
});
