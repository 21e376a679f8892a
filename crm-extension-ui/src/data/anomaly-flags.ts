import type { Api } from './api';
import type { Filter } from './inbox-filter';
import { type Intent, intentFor } from './intent';
import { ProblemError } from './problem';
import type { AnomalyFlag, AnomalyFlagBulk, AnomalyFlagBulkResult, AnomalyFlagDetail, AnomalyFlagPage, FlagStatus, FlagType, Named } from './types';

/** What can be done with one flag. */
export type FlagVerb = 'acknowledge' | 'start' | 'resolve' | 'dismiss' | 'assign' | 'merge' | 'undo' | 'notes' | 'replies';

/** What became of one of several flags. */
export type FlagFate = AnomalyFlagBulkResult['items'][number];

const DAY_MS = 86_400_000;
const DUPLICATE_DAYS = 7;
const MOST_AT_ONCE = 100;

/** Flags over the API; everything fails as the API does. Trying the same again after a failure does it once. */
export class AnomalyFlags {
  #intent?: Intent;
  #bulk: Intent[] = [];
  #colleagues?: Promise<Named[]>;

  constructor(private readonly api: Api) {}

  /** A page of what the filter asks for, newest first. */
  page(filter: Filter, after?: string): Promise<AnomalyFlagPage> {
    const only = (name: string): string | undefined => filter[name]?.[0];
    const query = {
      status: [...(filter['status'] ?? [])] as FlagStatus[],
      type: only('type') as FlagType | undefined,
      region: only('region'),
      territory: only('territory'),
      mine: only('mine') === 'true' || undefined,
      q: only('q'),
      after,
    };
    return this.api.get('/anomaly-flags', { query });
  }

  /** A flag with all that was said about it. */
  detail(id: string): Promise<AnomalyFlagDetail> {
    return this.api.get('/anomaly-flags/{id}', { id });
  }

  /** A flag; undefined when there is none for this user. */
  async one(id: string): Promise<AnomalyFlag | undefined> {
    try {
      return (await this.detail(id)).flag;
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** The flags that are probably the same: of that type and outlet, noticed within a week of it, none of them merged. */
  async likeOnes(flag: AnomalyFlag): Promise<AnomalyFlag[]> {
    const status: FlagStatus[] = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'DISMISSED'];
    const { items } = await this.api.get('/anomaly-flags', { query: { type: flag.type, account: flag.outlet.id, status } });
    const apart = (one: AnomalyFlag): number => Math.abs(Date.parse(one.noticedAt) - Date.parse(flag.noticedAt));
    return items.filter((one) => one.id !== flag.id && apart(one) < DUPLICATE_DAYS * DAY_MS);
  }

  /** Does something with a flag as it was seen; gives the flag as it is then. */
  async act({ id, version }: AnomalyFlag, verb: FlagVerb, body?: unknown): Promise<AnomalyFlag> {
    this.#intent = intentFor({ method: 'POST', path: `anomaly-flags/${id}/${verb}`, ifMatch: `"${version}"`, body }, this.#intent);
    const reply = await this.api.send<AnomalyFlag>(this.#intent);
    // Saying the same once more, later, is meant.
    this.#intent = undefined;
    return reply.body;
  }

  /** Does the same with several flags, each for itself. */
  async actOnAll(flags: readonly AnomalyFlag[], how: Omit<AnomalyFlagBulk, 'items'>): Promise<FlagFate[]> {
    const fates: FlagFate[] = [];
    for (let turn = 0; turn * MOST_AT_ONCE < flags.length; turn++) {
      const part = flags.slice(turn * MOST_AT_ONCE, (turn + 1) * MOST_AT_ONCE);
      const items = part.map(({ id, version }) => ({ id, version }));
      const intent = (this.#bulk[turn] = intentFor({ method: 'POST', path: 'anomaly-flags/bulk', body: { ...how, items } }, this.#bulk[turn]));
      fates.push(...(await this.api.send<AnomalyFlagBulkResult>(intent)).body.items);
    }
    this.#bulk = [];
    return fates;
  }

  /** Those whom a flag can be handed to and who can be mentioned; asked for once. */
  colleagues(): Promise<Named[]> {
    this.#colleagues ??= this.api.get('/colleagues').then(({ items }) => items);
    this.#colleagues.catch(() => (this.#colleagues = undefined));
    return this.#colleagues;
  }
}
