import { type APIRequestContext, expect, type Locator, type Page, test as base } from '@playwright/test';
import type { AnomalyFlag, AnomalyFlagInput, ClientConfig, Me } from '../src/data/types';
import { heading, signIn, type User } from './product';

/** The rep whose flags the journeys are about, and the liaison who answers for the region. */
export const REP: User = 'rep24';
export const LIAISON: User = 'liaison02';

/** What others do meanwhile, over the API. */
export class Others {
  readonly #tokens = new Map<string, string>();
  #outlets?: { id: string }[];

  constructor(private readonly request: APIRequestContext) {}

  /** Raises a flag that is found by the word in its note, at another outlet of the rep for each number. */
  async raise(word: string, outlet: number, more: Partial<AnomalyFlagInput> = {}): Promise<AnomalyFlag> {
    this.#outlets ??= (await this.get<{ items: { id: string }[] }>(REP, 'accounts?kind=HCO&limit=50')).items;
    const accountId = this.#outlets[outlet % this.#outlets.length]!.id;
    const flag = { type: 'OTHER', accountId, note: `Seen there: ${word}`, noticedAt: new Date().toISOString(), ...more };
    return this.post<AnomalyFlag>(REP, 'anomaly-flags', flag);
  }

  /** Does something with a flag as it is. */
  act(who: User, { id, version }: AnomalyFlag, verb: string, body?: unknown): Promise<AnomalyFlag> {
    return this.post<AnomalyFlag>(who, `anomaly-flags/${id}/${verb}`, body, version);
  }

  async nameOf(who: User): Promise<string> {
    return (await this.get<Me>(who, 'me')).name;
  }

  /** The manager of the region that something is in. */
  async managerOf({ region }: Pick<AnomalyFlag, 'region'>): Promise<User> {
    for (const manager of ['manager', 'manager02', 'manager03', 'manager04'] as const) {
      const { regions } = await this.get<Me>(manager, 'me');
      if (regions.some(({ id }) => id === region.id)) return manager;
    }
    throw new Error(`Nobody manages ${region.name}`);
  }

  /** Reads as a user. */
  async get<T>(who: User, path: string): Promise<T> {
    const reply = await this.request.get(`./api/${path}`, { headers: await this.#headers(who) });
    expect(reply.status(), path).toBe(200);
    return (await reply.json()) as T;
  }

  /** Writes as a user, on a version where there is one. */
  async post<T>(who: User, path: string, data: unknown, version?: number): Promise<T> {
    const headers: Record<string, string> = { ...(await this.#headers(who)), 'Idempotency-Key': crypto.randomUUID() };
    if (version !== undefined) headers['If-Match'] = `"${version}"`;
    const reply = await this.request.post(`./api/${path}`, { headers, data });
    expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
    return (await reply.json()) as T;
  }

  async #headers(who: User): Promise<Record<string, string>> {
    if (!this.#tokens.has(who)) {
      const { authServerUrl, realm, clientId } = (await (await this.request.get('./api/client-config')).json()) as ClientConfig;
      const form = { grant_type: 'password', client_id: clientId, username: who, password: 'demo' };
      const reply = await this.request.post(`${authServerUrl}/realms/${realm}/protocol/openid-connect/token`, { form });
      this.#tokens.set(who, ((await reply.json()) as { access_token: string }).access_token);
    }
    return { Authorization: `Bearer ${this.#tokens.get(who) ?? ''}` };
  }
}

/** A journey in which others do something meanwhile. */
export const test = base.extend<{ others: Others }>({
  others: async ({ request }, use) => { await use(new Others(request)); },
});

export const rows = (page: Page): Locator => page.locator('inbox-list li');
export const detail = (page: Page): Locator => page.locator('flag-panel');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens the inbox with what is found by a word. */
export async function openInbox(page: Page, word: string, user = LIAISON): Promise<void> {
  await signIn(page, user, `#/flags?q=${word}`);
  await expect(heading(page, 'Flags')).toBeVisible();
}
