import type { Entry, NewEntry, Outbox } from '../offline/outbox';
import type { Fate, Sync } from '../offline/sync';
import type { Attachment } from './attachment';
import { intentFor } from './intent';

/** Files that go with something that is said. */
export interface Following {
  files: readonly Attachment[];
  kind: 'photo' | 'file';
  /** Where the server takes them, below the API's address. */
  folder: string;
}

/** What became of a wish, and how many of its files the device could neither keep nor send. */
export interface FateWithFiles {
  fate: Fate;
  lost: number;
}

/** The files that wait for what they go with. */
export function waitingFiles(entries: readonly Entry[], subject: string): (Attachment & { seq: number })[] {
  return entries
    .filter((entry) => entry.act === 'attach' && entry.after === subject)
    .map(({ seq, subject: id, intent, form }) => ({ seq, id, content: intent.body as Blob, ...(form as { name?: string }) }));
}

/**
 * Sends what a form says: it and its files are on the device before anything is sent, and the files follow it. Those that
 * wait from an earlier time and are no longer wanted are taken out.
 *
 * @throws what Sync.deliver throws; then nothing is kept but the form
 */
export async function deliverWithFiles(sync: Sync, wish: NewEntry, { files, kind, folder }: Following): Promise<FateWithFiles> {
  const before = waitingFiles(sync.entries, wish.subject);
  const gone = before.filter(({ id }) => !files.some((one) => one.id === id));
  await Promise.all(gone.map(({ seq }) => sync.outbox.remove(seq)));
  const added = files.filter(({ id }) => !before.some((one) => one.id === id)).map((file) => fileWish(file, kind, folder, wish));
  // Asked for in this order, they are stored in this order: no file can be sent ahead of what it goes with.
  const delivery = sync.deliver(wish);
  const kept = await Promise.allSettled(added.map((one) => sync.outbox.add(one)));
  try {
    const fate = await delivery;
    return { fate, lost: await sendUnkept(sync, added.filter((_, at) => kept[at]?.status === 'rejected')) };
  } catch (error) {
    await takeOut(sync.outbox, kept);
    throw error;
  }
}

async function takeOut(outbox: Outbox, files: PromiseSettledResult<number>[]): Promise<void> {
  await Promise.all(files.filter((kept) => kept.status === 'fulfilled').map(({ value }) => outbox.remove(value)));
}

/** The device is full: the server is the only place left. */
async function sendUnkept(sync: Sync, wishes: NewEntry[]): Promise<number> {
  const fates = await Promise.allSettled(wishes.map((wish) => sync.deliver(wish)));
  return fates.filter((fate) => fate.status === 'rejected' || fate.value.is === 'full').length;
}

function fileWish({ id, content, name }: Attachment, kind: Following['kind'], folder: string, { subject, title, date }: NewEntry): NewEntry {
  const intent = intentFor({ method: 'PUT', path: `${folder}/${id}`, body: content, content: id });
  return { kind, subject: id, act: 'attach', after: subject, title, date, intent, form: { name } };
}
