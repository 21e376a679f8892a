import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Page<T> {
  items: T[];
  total: number;
  next?: string | null;
}

/** A list that grows page by page, with the total said by the server. */
export class Paged<T> implements ReactiveController {
  items: T[] = [];
  total = 0;
  /** Nothing has come yet. */
  first = true;
  loading = false;
  error?: unknown;
  #next?: string | null;
  #run = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fetchPage: (after?: string) => Promise<Page<T>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // The host starts the first load, once it knows what to ask for.
  }

  get hasMore(): boolean {
    return Boolean(this.#next);
  }

  /** Starts over; an answer still on its way for what was asked before is dropped. */
  async restart(): Promise<void> {
    this.#next = undefined;
    this.first = true;
    this.items = [];
    await this.#load();
  }

  async more(): Promise<void> {
    if (!this.loading) await this.#load();
  }

  /** Takes an item out that is no longer part of the list. */
  remove(gone: (item: T) => boolean): void {
    const left = this.items.filter((item) => !gone(item));
    this.total -= this.items.length - left.length;
    this.items = left;
    this.host.requestUpdate();
  }

  async #load(): Promise<void> {
    const run = ++this.#run;
    this.loading = true;
    this.error = undefined;
    this.host.requestUpdate();
    try {
      const page = await this.fetchPage(this.#next ?? undefined);
      if (run !== this.#run) return;
      this.items = [...this.items, ...page.items];
      this.total = page.total;
      this.#next = page.next;
      this.first = false;
    } catch (error) {
      if (run === this.#run) this.error = error;
    } finally {
      if (run === this.#run) this.loading = false;
      this.host.requestUpdate();
    }
  }
}
