import type { Api } from './api';
import { type Intent, intentFor } from './intent';
import { ProblemError } from './problem';
import type { Named, Problem } from './types';

interface Versioned {
  id: string;
  version: number;
}

/** What became of one of several. */
export interface Fate<T> {
  id: string;
  item?: T | null;
  problem?: Problem | null;
}

const MOST_AT_ONCE = 100;

/** Acts on things that change under a version; everything fails as the API does. Trying the same again after a failure does it once. */
export class Acting<T extends Versioned> {
  #intent?: Intent;
  #bulk: Intent[] = [];
  #colleagues?: Promise<Named[]>;

  constructor(
    protected readonly api: Api,
    /** Where they are, below the API's address. */
    private readonly place: string,
  ) {}

  /** Does something with one as it was seen; gives it as it is then. */
  async act({ id, version }: Versioned, verb: string, body?: unknown): Promise<T> {
    this.#intent = intentFor({ method: 'POST', path: `${this.place}/${id}/${verb}`, ifMatch: `"${version}"`, body }, this.#intent);
    const reply = await this.api.send<T>(this.#intent);
    // Saying the same once more, later, is meant.
    this.#intent = undefined;
    return reply.body;
  }

  /** Does the same with several, each for itself. */
  async actOnAll(several: readonly T[], how: object): Promise<Fate<T>[]> {
    const fates: Fate<T>[] = [];
    for (let turn = 0; turn * MOST_AT_ONCE < several.length; turn++) {
      const part = several.slice(turn * MOST_AT_ONCE, (turn + 1) * MOST_AT_ONCE);
      const items = part.map(({ id, version }) => ({ id, version }));
      const intent = (this.#bulk[turn] = intentFor({ method: 'POST', path: `${this.place}/bulk`, body: { ...how, items } }, this.#bulk[turn]));
      fates.push(...(await this.api.send<{ items: Fate<T>[] }>(intent)).body.items);
    }
    this.#bulk = [];
    return fates;
  }

  /** Those whom work can be handed to and who can be mentioned; asked for once. */
  colleagues(): Promise<Named[]> {
    this.#colleagues ??= this.api.get('/colleagues').then(({ items }) => items);
    this.#colleagues.catch(() => (this.#colleagues = undefined));
    return this.#colleagues;
  }
}

/** What is found; undefined when there is nothing for this user. */
export async function found<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined;
    throw error;
  }
}
