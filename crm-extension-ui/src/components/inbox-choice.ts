import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { count } from '../data/format';
import type { Fate, Item } from './inbox';
import { type Paged } from './paged';

/** Which items of a list are chosen, for something to be done with all of them. */
export class InboxChoice<T extends Item> implements ReactiveController {
  ids: ReadonlySet<string> = new Set();
  /** Whether rows are chosen by tapping them. */
  tapping = false;
  /** Why the chosen ones are still chosen. */
  said = '';

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly list: Paged<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // The host says what is chosen.
  }

  get items(): T[] {
    return this.list.items.filter(({ id }) => this.ids.has(id));
  }

  begin(): void {
    this.tapping = true;
    this.host.requestUpdate();
  }

  end(): void {
    this.tapping = false;
    this.#set([]);
  }

  all(): void {
    this.#set(this.list.items.map(({ id }) => id));
  }

  toggle(id: string): void {
    const others = [...this.ids].filter((one) => one !== id);
    this.#set(others.length < this.ids.size ? others : [...others, id]);
  }

  /** Leaves chosen what was refused; gives the words for it, empty when nothing was. */
  settle(fates: readonly Fate<T>[]): string {
    const failed = fates.filter(({ problem }) => problem);
    this.#set(failed.map(({ id }) => id));
    if (failed.length === 0) this.tapping = false;
    this.said = failed.length === 0 ? '' : notAll(fates.length - failed.length, failed);
    return this.said;
  }

  #set(ids: string[]): void {
    this.ids = new Set(ids);
    this.said = '';
    this.host.requestUpdate();
  }
}

/** "11 done, 1 not: Changed meanwhile". */
function notAll<T>(done: number, failed: readonly Fate<T>[]): string {
  const reasons = [...new Set(failed.map(({ problem }) => problem?.title ?? ''))].filter(Boolean);
  return msg(str`${count(done)} done, ${count(failed.length)} not: ${reasons.join(' ')}`);
}
