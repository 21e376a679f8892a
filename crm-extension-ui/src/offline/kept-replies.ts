import type { Api, Query, Read, ReadPath } from '../data/api';
import { UnreachableError } from '../data/problem';
import type { Database, KeptReply } from './database';

/** What the server said, now or when it last could be asked. */
export interface Said<T> {
  body: T;
  etag: string | null;
  /** When it was said. */
  at: string;
  /** Whether the server could not be asked just now. */
  old: boolean;
}

interface Question<P extends ReadPath> {
  id?: string;
  query?: Query<P>;
}

/** The server's answers that this device keeps for one user, so that there is something to show without a network. */
export class KeptReplies {
  /** What was read or written since the page was loaded: large lists are not fetched from the disk twice. */
  readonly #known = new Map<string, KeptReply>();
  #written: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly user: string,
    private readonly api: Api,
  ) {}

  /** What is kept; undefined when this was never asked. */
  async kept<P extends ReadPath>(path: P, question: Question<P> = {}): Promise<Said<Read<P>> | undefined> {
    const name = nameOf(path, question);
    const found = this.#known.get(name) ?? (await this.database.get('replies', [this.user, name]));
    if (found) this.#known.set(name, found);
    return found && { ...found, body: found.body as Read<P>, old: true };
  }

  /** What the server says now, or what is kept when it cannot be asked; throws what the API throws when nothing is. */
  async latest<P extends ReadPath>(path: P, question: Question<P> = {}): Promise<Said<Read<P>>> {
    const kept = await this.kept(path, question).catch(() => undefined);
    try {
      const { status, etag, body } = await this.api.read(path, { ...question, etag: kept?.etag ?? undefined });
      if (kept && status === 304) return { ...kept, old: false };
      const said = { etag, body, at: new Date().toISOString() };
      this.#keep(nameOf(path, question), said);
      return { ...said, old: false };
    } catch (error) {
      if (kept && error instanceof UnreachableError) return kept;
      throw error;
    }
  }

  /** Is kept once everything said so far lies on the device. */
  async written(): Promise<void> {
    await this.#written;
  }

  /** Nobody waits for the disk. A full device loses a convenience here; what the user typed is warned of where it is kept. */
  #keep(name: string, said: KeptReply): void {
    this.#known.set(name, said);
    const put = this.database.put('replies', said, [this.user, name]).catch(() => undefined);
    this.#written = Promise.all([this.#written, put]);
  }
}

function nameOf(path: string, { id = '', query = {} }: { id?: string; query?: unknown }): string {
  return JSON.stringify([path, id, query]);
}
