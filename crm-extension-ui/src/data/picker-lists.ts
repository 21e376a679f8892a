import type { Api } from './api';
import { arrange, type PickerRow } from './search';
import type { Me, PickerList } from './types';

interface Held {
  list: PickerList;
  etag: string | null;
}

/** The HCP lists of a rep's territories, held in memory and asked for again by their ETag. */
export class PickerLists {
  readonly #held = new Map<string, Held>();
  #rows: readonly PickerRow[] = [];
  #loading?: Promise<readonly PickerRow[]>;

  constructor(
    private readonly api: Api,
    private readonly me: Me,
  ) {}

  /** What is held now, in the picker's order; empty before the first load. */
  get rows(): readonly PickerRow[] {
    return this.#rows;
  }

  get loaded(): boolean {
    return this.#held.size > 0 || this.me.territories.length === 0;
  }

  /** Brings the lists up to date; those unchanged cost an empty answer. */
  load(): Promise<readonly PickerRow[]> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  find(hcpId: string): PickerRow | undefined {
    return this.#rows.find((row) => row.hcp.id === hcpId);
  }

  async #load(): Promise<readonly PickerRow[]> {
    const changed = await Promise.all(this.me.territories.map(({ id }) => this.#refresh(id)));
    if (changed.includes(true)) {
      this.#rows = arrange([...this.#held.values()].map(({ list }) => ({ territory: list.territory, hcps: list.hcps })));
    }
    return this.#rows;
  }

  async #refresh(id: string): Promise<boolean> {
    const etag = this.#held.get(id)?.etag ?? undefined;
    const reply = await this.api.read('/territories/{id}/picker', { id, etag });
    if (reply.status === 304) return false;
    this.#held.set(id, { list: reply.body, etag: reply.etag });
    return true;
  }
}
