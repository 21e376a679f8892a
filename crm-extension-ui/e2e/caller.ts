import { type APIRequestContext, expect } from '@playwright/test';
import type { ClientConfig, Me } from '../src/data/types';
import type { User } from './product';

/** Users of the API, who do something while somebody looks. */
export class Caller {
  readonly #tokens = new Map<string, string>();

  constructor(private readonly request: APIRequestContext) {}

  async nameOf(who: User): Promise<string> {
    return (await this.get<Me>(who, 'me')).name;
  }

  /** The first of some users who has a region. */
  async oneOf(users: readonly User[], regionId: string): Promise<User> {
    for (const user of users) {
      const { regions } = await this.get<Me>(user, 'me');
      if (regions.some(({ id }) => id === regionId)) return user;
    }
    throw new Error(`None of ${users.join(', ')} has the region`);
  }

  async get<T>(who: User, path: string): Promise<T> {
    const reply = await this.request.get(`./api/${path}`, { headers: await this.#headers(who) });
    expect(reply.status(), path).toBe(200);
    return (await reply.json()) as T;
  }

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
