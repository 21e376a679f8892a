import type { KeptReplies, Said } from '../offline/kept-replies';
import { arrange, type PickerRow } from './search';
import type { Me, PickerList } from './types';

/** The HCP lists of a rep's territories: on the device before the first key, asked for again by their ETag. */
export class PickerLists {
  readonly #held = new Map<string, Said<PickerList>>();
  #rows: readonly PickerRow[] = [];
  #loading?: Promise<readonly PickerRow[]>;

  constructor(
    private readonly replies: KeptReplies,
    private readonly me: () => Me,
  ) {}

  /** What is held now, in the picker's order; empty before the first load. */
  get rows(): readonly PickerRow[] {
    return this.#rows;
  }

  get loaded(): boolean {
    return this.#held.size > 0 || this.me().territories.length === 0;
  }

  /** Takes what the device keeps, without asking the server. */
  async restore(): Promise<void> {
    if (this.loaded) return;
    const kept = await Promise.all(this.#territories().map((id) => this.replies.kept('/territories/{id}/picker', { id })));
    // The server may have answered meanwhile.
    if (this.#held.size === 0) this.#hold(kept);
  }

  /** Brings the lists up to date; those unchanged cost an empty answer, and without a network they stay as they are. */
  load(): Promise<readonly PickerRow[]> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  find(hcpId: string): PickerRow | undefined {
    return this.#rows.find((row) => row.hcp.id === hcpId);
  }

  async #load(): Promise<readonly PickerRow[]> {
    this.#hold(await Promise.all(this.#territories().map((id) => this.replies.latest('/territories/{id}/picker', { id }))));
    return this.#rows;
  }

  #territories(): string[] {
    return this.me().territories.map(({ id }) => id);
  }

  #hold(lists: readonly (Said<PickerList> | undefined)[]): void {
    const held = lists.filter((list) => list !== undefined);
    const same = held.length === this.#held.size && held.every((list) => this.#held.get(list.body.territory.id)?.etag === list.etag);
    if (same) return;
    this.#held.clear();
    for (const list of held) this.#held.set(list.body.territory.id, list);
    this.#rows = arrange(held.map(({ body }) => ({ territory: body.territory, hcps: body.hcps })));
  }
}
