import type { NewEntry } from '../offline/outbox';
import type { Sync } from '../offline/sync';
import { deliverWithFiles, type FateWithFiles } from './file-sending';
import type { FlagEntry, FlagValues } from './flag-entry';
import { intentFor } from './intent';
import type { AnomalyFlagInput } from './types';

/** What opens a flag form again that waits in the outbox. */
export interface QueuedFlag {
  values: FlagValues;
}

/**
 * Raises the flag of a form; its photos follow it.
 *
 * @param title what lists say of it while it waits
 * @throws what Sync.deliver throws; then nothing is kept but the form
 */
export function raise(sync: Sync, entry: FlagEntry, title: string, today: string): Promise<FateWithFiles> {
  const folder = `anomaly-flags/${entry.values.id}/photos`;
  return deliverWithFiles(sync, flagWish(entry, title, today), { files: entry.files, kind: 'photo', folder });
}

function flagWish(entry: FlagEntry, title: string, date: string): NewEntry<QueuedFlag> {
  const { id, type, outlet, productId, note } = entry.values;
  if (!type || !outlet) throw new Error('A flag has a type and an outlet.');
  const content = { id, type, accountId: outlet.id, productId: productId ?? null, note: note.trim() || null };
  const body: AnomalyFlagInput = { ...content, noticedAt: new Date().toISOString() };
  entry.intent = intentFor({ method: 'POST', path: 'anomaly-flags', body, content }, entry.intent);
  return { kind: 'flag', subject: id, act: 'raise', title, date, intent: entry.intent, form: { values: entry.values } };
}
