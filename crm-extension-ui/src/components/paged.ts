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
  #loading?: Promise<void>;

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
    await (this.#loading = this.#load());
  }

  async more(): Promise<void> {
    if (!this.loading) await (this.#loading = this.#load());
  }

  /** Takes an item out that is no longer part of the list. */
  remove(gone: (item: T) => boolean): void {
    const left = this.items.filter((item) => !gone(item));
    this.total -= this.items.length - left.length;
    this.items = left;
    this.host.requestUpdate();
  }

  /** Puts what an item says now in its place. */
  replace(now: T, same: (a: T, b: T) => boolean): void {
    this.items = this.items.map((item) => (same(item, now) ? now : item));
    this.host.requestUpdate();
  }

  /**
   * Asks for the first page again: what is new comes into the list where it belongs, what is known says what it says now,
   * and what has left the page stays until the list is started over. Waits until what is being loaded is there. Gives what
   * is new; undefined when the list was loaded on meanwhile, and the answer dropped.
   */
  async refresh(same: (a: T, b: T) => boolean): Promise<T[] | undefined> {
    while (this.loading) await this.#loading;
    const run = this.#run;
    const page = await this.fetchPage();
    if (run !== this.#run) return undefined;
    const isNew = (item: T): boolean => !this.items.some((one) => same(one, item));
    const fresh = page.items.filter(isNew);
    this.total = page.total;
    if (page.next && fresh.length === page.items.length) {
      // More is new than a page holds: what lies between is not known.
      this.items = page.items;
      this.#next = page.next;
    } else this.#merge(page.items, same);
    this.host.requestUpdate();
    return fresh;
  }

  /** Each new item comes behind the one that the page shows before it. */
  #merge(page: T[], same: (a: T, b: T) => boolean): void {
    const items = [...this.items];
    page.forEach((item, index) => {
      const before = page[index - 1];
      const at = items.findIndex((one) => same(one, item));
      if (at >= 0) items[at] = item;
      else items.splice(before ? items.findIndex((one) => same(one, before)) + 1 : 0, 0, item);
    });
    this.items = items;
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
