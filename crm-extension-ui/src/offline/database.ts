import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Me } from '../data/types';
import type { Entry } from './outbox';

/** What renews the sign-in of a user without asking. */
export interface Grant {
  tokenUrl: string;
  logoutUrl: string;
  clientId: string;
  refreshToken: string;
  idToken: string;
}

/** Who is signed in on this device. */
export interface SignedIn {
  me: Me;
  grant: Grant;
  /** The version of the server as it last said. */
  version: string;
}

/** An answer of the server, kept for when it cannot be asked. */
export interface KeptReply {
  etag: string | null;
  body: unknown;
  /** When it was given. */
  at: string;
}

interface Schema extends DBSchema {
  device: { key: string; value: SignedIn };
  notes: { key: [user: string, name: string]; value: unknown };
  replies: { key: [user: string, question: string]; value: KeptReply };
  outbox: { key: number; value: Entry; indexes: { user: string } };
}

/** All that this device keeps; what belongs to a user lies under that user's id. */
export type Database = IDBPDatabase<Schema>;

/** Opens the database of the application at a context root, such as "/crm-extension/". */
export function openDatabase(contextRoot: string): Promise<Database> {
  return openDB<Schema>(`crm ${contextRoot}`, 1, {
    upgrade(database) {
      database.createObjectStore('device');
      database.createObjectStore('notes');
      database.createObjectStore('replies');
      database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('user', 'user');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

const USER = 'user';

/** Who is signed in; undefined after a sign-out and on a new device. */
export function signedIn(database: Database): Promise<SignedIn | undefined> {
  return database.get('device', USER);
}

/** Remembers who is signed in, so that the next start needs no network. */
export async function keepSignedIn(database: Database, who: SignedIn): Promise<void> {
  await database.put('device', who, USER);
}

/** The keys of all that lies under a user's id. */
export function allOf(user: string): IDBKeyRange {
  return IDBKeyRange.bound([user], [user, []]);
}

/** Removes everything of a user from this device, in one go. */
export async function wipe(database: Database, user: string): Promise<void> {
  const change = database.transaction(['device', 'notes', 'replies', 'outbox'], 'readwrite');
  await change.objectStore('device').delete(USER);
  await change.objectStore('notes').delete(allOf(user));
  await change.objectStore('replies').delete(allOf(user));
  for (const seq of await change.objectStore('outbox').index('user').getAllKeys(user)) {
    await change.objectStore('outbox').delete(seq);
  }
  await change.done;
}
