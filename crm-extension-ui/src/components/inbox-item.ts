import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../app/session';
import { ProblemError } from '../data/problem';
import type { Item } from './inbox';
import { LiveEar } from './live-ear';

/** How an item is read with all that belongs to it, and what to make of that. */
interface Reading<T extends Item, D> {
  read: (id: string) => Promise<D>;
  itemOf: (detail: D) => T;
  /** The same with the item as it is now. */
  with: (detail: D, item: T) => D;
  /** What others have done between two looks at it, in words; empty when nothing. */
  others: (before: D, now: D) => string;
  /** Told when it has changed, whoever changed it. */
  changed: (item: T) => void;
}

/** Keeps an open item as it is at the server: it follows what others do with it, and says what that was. */
export class InboxItem<T extends Item, D> {
  detail?: D;
  failure?: unknown;
  /** What somebody else did meanwhile. */
  meanwhile = '';
  #id = '';

  constructor(
    private readonly host: ReactiveControllerHost & { session: Session; isConnected: boolean },
    private readonly reading: Reading<T, D>,
  ) {
    new LiveEar(host, ({ objectId }) => { if (objectId === this.#id) this.refresh(); }, () => { this.refresh(); });
  }

  /** Whether what is there is of the item asked for, and not of the one before. */
  get isShown(): boolean {
    return this.detail !== undefined && this.reading.itemOf(this.detail).id === this.#id;
  }

  /** Goes to an item; the one before stays until it is there. */
  open(id: string): void {
    this.#id = id;
    this.failure = undefined;
    this.meanwhile = '';
    void this.load();
  }

  /** Reads it anew. */
  readonly refresh = (): void => void this.load();

  /** The user has read what others did. */
  seen(): void {
    this.meanwhile = '';
    this.host.requestUpdate();
  }

  async load(): Promise<void> {
    const id = this.#id;
    try {
      const detail = await this.reading.read(id);
      if (id !== this.#id) return;
      const before = this.isShown ? this.detail : undefined;
      if (before) this.meanwhile = this.reading.others(before, detail) || this.meanwhile;
      this.detail = detail;
      const now = this.reading.itemOf(detail);
      if (before && this.reading.itemOf(before).version < now.version) this.reading.changed(now);
    } catch (error) {
      if (id === this.#id && !this.isShown) this.failure = error;
    }
    this.host.requestUpdate();
  }

  /** Does something with it, or with another one; gives what that is then. Fails as the act does. */
  async do(act: () => Promise<T>): Promise<T> {
    try {
      const now = await act();
      this.meanwhile = '';
      if (this.detail && this.reading.itemOf(this.detail).id === now.id) this.detail = this.reading.with(this.detail, now);
      this.reading.changed(now);
      return now;
    } catch (error) {
      // Who changed it and what is said above; what was typed stays where it is.
      if (error instanceof ProblemError && error.status === 412) await this.load();
      throw error;
    }
  }
}
