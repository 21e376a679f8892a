import type { Intent } from './intent';
import type { paths } from './openapi.gen';
import { ProblemError, SignInEndedError, UnreachableError } from './problem';
import type { Problem } from './types';

interface JsonReply<T> {
  responses: { 200: { content: { 'application/json': T } } };
}
type ReadPath = { [P in keyof paths]: paths[P]['get'] extends JsonReply<unknown> ? P : never }[keyof paths];
type Read<P extends ReadPath> = paths[P]['get'] extends JsonReply<infer T> ? T : never;
type Query<P extends ReadPath> = paths[P]['get'] extends { parameters: { query?: infer Q } } ? Q : never;

/** What the client needs from the application around it. */
export interface ApiContext {
  /** The address of the API, ending in a slash. */
  base: URL;
  /** A token good for at least the next request; throws SignInEndedError or UnreachableError. */
  token: () => Promise<string>;
  language: () => string;
  /** Called when the server no longer accepts the sign-in. */
  signInEnded: () => void;
}

/** What the server answered. */
export interface Reply<T> {
  status: number;
  etag: string | null;
  body: T;
}

interface ReadOptions<P extends ReadPath> {
  id?: string;
  query?: Query<P>;
  etag?: string;
}

interface Sending {
  method?: string;
  body?: string;
  headers: Record<string, string>;
}

const TIMEOUT_MS = 30_000;

/** The REST API. Every failure is a ProblemError, an UnreachableError or a SignInEndedError. */
export class Api {
  constructor(private readonly context: ApiContext) {}

  /** Reads a resource; with an etag that still holds, the status is 304 and there is no body. */
  async read<P extends ReadPath>(path: P, options: ReadOptions<P> = {}): Promise<Reply<Read<P>>> {
    const url = new URL(path.slice(1).replace('{id}', options.id ?? ''), this.context.base);
    const query = (options.query ?? {}) as Record<string, string | number | boolean | null | undefined>;
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value));
    }
    return this.#exchange(url, { headers: options.etag ? { 'If-None-Match': options.etag } : {} });
  }

  /** The body of a resource, for when the ETag does not matter. */
  async get<P extends ReadPath>(path: P, options: ReadOptions<P> = {}): Promise<Read<P>> {
    return (await this.read(path, options)).body;
  }

  /** Carries an intent to the server. Sending the same intent again is safe. */
  send<T>(intent: Intent): Promise<Reply<T>> {
    return this.#exchange(new URL(intent.path, this.context.base), sending(intent));
  }

  /** Sends an intent while the page goes away; nobody is left to hear of the outcome. */
  async sendOnLeave(intent: Intent): Promise<void> {
    const token = await this.context.token();
    const init = sending(intent);
    await fetch(new URL(intent.path, this.context.base), {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      keepalive: true,
    });
  }

  async #exchange<T>(url: URL, init: Sending): Promise<Reply<T>> {
    const token = await this.#token();
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          ...init.headers,
          Accept: 'application/json, application/problem+json',
          'Accept-Language': this.context.language(),
          Authorization: `Bearer ${token}`,
        },
      });
    } catch (cause) {
      throw new UnreachableError('api', cause);
    }
    if (response.status === 401) throw this.#ended();
    return { status: response.status, etag: response.headers.get('ETag'), body: await bodyOf<T>(response) };
  }

  async #token(): Promise<string> {
    try {
      return await this.context.token();
    } catch (error) {
      if (error instanceof SignInEndedError) this.context.signInEnded();
      throw error;
    }
  }

  #ended(): SignInEndedError {
    this.context.signInEnded();
    return new SignInEndedError();
  }
}

function sending(intent: Intent): Sending {
  const headers: Record<string, string> = { 'Idempotency-Key': intent.key };
  if (intent.body !== undefined) headers['Content-Type'] = 'application/json';
  if (intent.ifMatch) headers['If-Match'] = intent.ifMatch;
  return { method: intent.method, body: intent.body, headers };
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.status === 304) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok && type.includes('problem+json')) throw new ProblemError((await response.json()) as Problem);
  if (!response.ok || !type.includes('json')) throw new UnreachableError('api', response.status);
  return (await response.json()) as T;
}
