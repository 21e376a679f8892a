import type { Entry, NewEntry, Outbox } from '../offline/outbox';
import type { Fate, Sync } from '../offline/sync';
import type { FlagEntry, FlagValues } from './flag-entry';
import { intentFor } from './intent';
import type { Photo } from './photo';
import type { AnomalyFlagInput } from './types';

/** What opens a flag form again that waits in the outbox. */
export interface QueuedFlag {
  values: FlagValues;
}

/** The photos that wait for their flag. */
export function waitingPhotos(entries: readonly Entry[], flagId: string): { seq: number; photo: Photo }[] {
  return entries
    .filter((entry) => entry.kind === 'photo' && entry.after === flagId)
    .map(({ seq, subject, intent }) => ({ seq, photo: { id: subject, image: intent.body as Blob } }));
}

/**
 * Raises the flag of a form: it and its photos are on the device before anything is sent, and the photos follow the flag.
 *
 * @param title what lists say of it while it waits
 * @returns what became of the flag, and how many photos the device could neither keep nor send
 * @throws what Sync.deliver throws; then nothing is kept but the form
 */
export async function raise(sync: Sync, entry: FlagEntry, title: string, today: string): Promise<{ fate: Fate; lostPhotos: number }> {
  const { values } = entry;
  const before = waitingPhotos(sync.entries, values.id);
  const gone = before.filter(({ photo }) => !entry.photos.some((one) => one.id === photo.id));
  const added = entry.photos.filter((photo) => !before.some((one) => one.photo.id === photo.id));
  await Promise.all(gone.map(({ seq }) => sync.outbox.remove(seq)));
  // Asked for in this order, they are stored in this order: no photo can be sent ahead of its flag.
  const delivery = sync.deliver(flagWish(entry, title, today));
  const photos = await Promise.allSettled(added.map((photo) => sync.outbox.add(photoWish(photo, values.id, title, today))));
  try {
    const fate = await delivery;
    const unkept = added.filter((_, at) => photos[at]?.status === 'rejected');
    return { fate, lostPhotos: await sendUnkept(sync, unkept.map((photo) => photoWish(photo, values.id, title, today))) };
  } catch (error) {
    await takeOut(sync.outbox, photos);
    throw error;
  }
}

async function takeOut(outbox: Outbox, photos: PromiseSettledResult<number>[]): Promise<void> {
  await Promise.all(photos.filter((kept) => kept.status === 'fulfilled').map(({ value }) => outbox.remove(value)));
}

/** The device is full: the server is the only place left. */
async function sendUnkept(sync: Sync, wishes: NewEntry[]): Promise<number> {
  const fates = await Promise.allSettled(wishes.map((wish) => sync.deliver(wish)));
  return fates.filter((fate) => fate.status === 'rejected' || fate.value.is === 'full').length;
}

function flagWish(entry: FlagEntry, title: string, date: string): NewEntry<QueuedFlag> {
  const { id, type, outlet, productId, note } = entry.values;
  if (!type || !outlet) throw new Error('A flag has a type and an outlet.');
  const content = { id, type, accountId: outlet.id, productId: productId ?? null, note: note.trim() || null };
  const body: AnomalyFlagInput = { ...content, noticedAt: new Date().toISOString() };
  entry.intent = intentFor({ method: 'POST', path: 'anomaly-flags', body, content }, entry.intent);
  return { kind: 'flag', subject: id, act: 'raise', title, date, intent: entry.intent, form: { values: entry.values } };
}

function photoWish({ id, image }: Photo, flagId: string, title: string, date: string): NewEntry {
  const intent = intentFor({ method: 'PUT', path: `anomaly-flags/${flagId}/photos/${id}`, body: image, content: id });
  return { kind: 'photo', subject: id, act: 'attach', after: flagId, title, date, intent, form: {} };
}
