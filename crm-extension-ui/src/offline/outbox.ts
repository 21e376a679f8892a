import type { Intent } from '../data/intent';
import { ProblemError, SignInEndedError, UnreachableError } from '../data/problem';
import type { Reply } from '../data/api';
import type { Problem } from '../data/types';
import type { Database } from './database';

/** Something a user wants done, from the moment it was said until the server has answered. */
export interface Entry<Form = unknown> {
  seq: number;
  user: string;
  /** The feature that made it and can open it again. */
  kind: 'call' | 'flag' | 'photo' | 'dispute' | 'file';
  /** What it is about; a later entry on the same takes the place of one that was not sent yet. */
  subject: string;
  act: 'submit' | 'draft' | 'correct' | 'discard' | 'raise' | 'file' | 'attach';
  /** What a list says of it. */
  title: string;
  date: string;
  intent: Intent;
  /** What the feature needs to open it again. */
  form: Form;
  madeAt: string;
  /** The subject of an entry that must be with the server before this one, such as the flag of a photo. */
  after?: string;
  /** Held back until this moment, in milliseconds since 1970, so that it can be undone. */
  notBefore?: number;
  /** It was sent and no answer came: only the server knows whether it is done, so it must not be changed. */
  underWay?: boolean;
  /** Why the server did not take it. */
  refusal?: Problem;
}

export type NewEntry<Form = unknown> = Omit<Entry<Form>, 'seq' | 'user' | 'madeAt' | 'underWay' | 'refusal'>;

/** What became of an entry. */
export type OutboxNews =
  | { what: 'changed' }
  | { what: 'sent'; seq: number; entry: Entry; reply: Reply<unknown> }
  | { what: 'refused'; seq: number; problem: Problem };

/** Why an entry cannot be changed now. */
export class UnderWayError extends Error {}

/** The first entry that can be sent now. */
export function due(entries: readonly Entry[]): Entry | undefined {
  return entries.find(
    ({ refusal, notBefore = 0, after }) => !refusal && notBefore <= Date.now() && !(after && entries.some((one) => one.subject === after)),
  );
}

const PASSING = [401, 403, 408, 425, 429];

/** Whether the answer is about the entry itself, so that sending it again would get the same. */
function isRefusal(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.status < 500 && !PASSING.includes(error.status);
}

/** What a user's device has yet to send, in the order in which it was said. Every tab and the service worker see the same. */
export class Outbox extends EventTarget {
  readonly #channel: BroadcastChannel;
  readonly #name: string;

  constructor(
    private readonly database: Database,
    readonly user: string,
  ) {
    super();
    this.#name = `${database.name} outbox ${user}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => { this.#hear(data); });
  }

  /** Everything, oldest first. */
  async entries(): Promise<Entry[]> {
    const all = await this.database.getAllFromIndex('outbox', 'user', this.user);
    return all.sort((a, b) => a.seq - b.seq);
  }

  async entry(seq: number): Promise<Entry | undefined> {
    const entry = await this.database.get('outbox', seq);
    return entry?.user === this.user ? entry : undefined;
  }

  /**
   * Takes an entry in; the promise is kept once it would outlive a crash. On the same subject it takes the place of one
   * that waits or was refused.
   *
   * @throws UnderWayError when the one on the same subject may be with the server already
   */
  async add(wish: NewEntry): Promise<number> {
    const change = this.database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const earlier = (await change.store.index('user').getAll(this.user)).find((one) => one.subject === wish.subject);
    if (earlier?.underWay) throw new UnderWayError();
    const entry = { ...wish, user: this.user, madeAt: new Date().toISOString(), ...(earlier && { seq: earlier.seq }) };
    const seq = await change.store.put(entry as Entry);
    await change.done;
    this.#tell({ what: 'changed' });
    return seq;
  }

  /** Takes an entry out, unless the server may have it already; true when it is out. */
  async remove(seq: number): Promise<boolean> {
    const out = await this.#change(seq, (entry) => (entry.underWay ? entry : undefined));
    return !out?.underWay;
  }

  /** Holds an entry back until a moment, in milliseconds since 1970; false when the server may have it already. */
  async hold(seq: number, until: number): Promise<boolean> {
    const held = await this.#change(seq, (entry) => (entry.underWay ? entry : { ...entry, notBefore: until }));
    return held?.notBefore === until;
  }

  /** Lets a refused entry be sent again as it is. */
  async retry(seq: number): Promise<void> {
    await this.#change(seq, (entry) => ({ ...entry, refusal: undefined }));
  }

  /**
   * Sends what is due, one after the other, and says what became of each; a refused one stays and holds nothing up. Only
   * one tab or worker sends at a time; the others wait, and find what is left.
   *
   * @param ready is kept when the server can be reached: before that, nothing counts as under way
   * @throws UnreachableError, SignInEndedError or ProblemError when the next one could not be sent now
   */
  async send(ready: () => Promise<unknown>, send: (intent: Intent) => Promise<Reply<unknown>>): Promise<void> {
    await navigator.locks.request(this.#name, async () => {
      for (let next = await this.#due(); next; next = await this.#due()) {
        await ready();
        await this.#sendOne(next, send);
      }
    });
  }

  async #sendOne({ seq }: Entry, send: (intent: Intent) => Promise<Reply<unknown>>): Promise<void> {
    // Looked at again: it may have been taken out or replaced since. A full device cannot note that it is under way, but
    // what it sends is what makes room.
    const entry = await this.#change(seq, (now) => ({ ...now, underWay: true }), false).catch(() => this.entry(seq));
    if (!entry) return;
    try {
      const reply = await send(entry.intent);
      await this.#change(seq, () => undefined, false);
      this.#tell({ what: 'sent', seq, entry, reply });
    } catch (error) {
      if (error instanceof SignInEndedError) await this.#change(seq, (now) => ({ ...now, underWay: undefined }));
      if (!isRefusal(error)) throw error instanceof ProblemError ? new UnreachableError('api', error) : error;
      await this.#change(seq, (now) => ({ ...now, underWay: undefined, refusal: error.problem }), false);
      this.#tell({ what: 'refused', seq, problem: error.problem });
    }
  }

  async #due(): Promise<Entry | undefined> {
    return due(await this.entries());
  }

  /** Puts what the change makes of the entry in its place, or takes it out for undefined; nothing when it is gone. */
  async #change(seq: number, to: (entry: Entry) => Entry | undefined, told = true): Promise<Entry | undefined> {
    const change = this.database.transaction('outbox', 'readwrite');
    const before = await change.store.get(seq);
    const after = before && to(before);
    if (after) await change.store.put(after);
    else if (before) await change.store.delete(seq);
    await change.done;
    if (told) this.#tell({ what: 'changed' });
    return after;
  }

  #tell(news: OutboxNews): void {
    this.#channel.postMessage(news);
    this.#hear(news);
  }

  #hear(news: OutboxNews): void {
    this.dispatchEvent(new CustomEvent<OutboxNews>('news', { detail: news }));
  }
}
