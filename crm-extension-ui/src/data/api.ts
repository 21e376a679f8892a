import type { Intent } from './intent';
import type { paths } from './openapi.gen';
import { ProblemError, SignInEndedError, UnreachableError } from './problem';
import type { Problem } from './types';

interface JsonReply<T> {
  responses: { 200: { content: { 'application/json': T } } };
}
export type ReadPath = { [P in keyof paths]: paths[P]['get'] extends JsonReply<unknown> ? P : never }[keyof paths];
export type Read<P extends ReadPath> = paths[P]['get'] extends JsonReply<infer T> ? T : never;
export type Query<P extends ReadPath> = paths[P]['get'] extends { parameters: { query?: infer Q } } ? Q : never;

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
  body?: string | Blob;
  headers: Record<string, string>;
}

const TIMEOUT_MS = 30_000;
/** As slow as a network may be for a large file to get through: 20 kB a second. */
const SLOWEST_BYTES_PER_MS = 20;

/**
 * The REST API. Every failure is a ProblemError, an UnreachableError or a SignInEndedError. Fires "reached" after every
 * exchange: true when the server answered.
 */
export class Api extends EventTarget {
  /** When the server last answered, in milliseconds since 1970. */
  lastReached = 0;

  constructor(readonly context: ApiContext) {
    super();
  }

  /** Asks for a sign of life, at the least cost; throws UnreachableError. */
  async ping(): Promise<void> {
    await this.#fetch(new URL('client-config', this.context.base), { method: 'HEAD' });
  }

  /** Reads a resource; with an etag that still holds, the status is 304 and there is no body. */
  async read<P extends ReadPath>(path: P, options: ReadOptions<P> = {}): Promise<Reply<Read<P>>> {
    const url = new URL(path.slice(1).replace('{id}', options.id ?? ''), this.context.base);
    type Value = string | number | boolean | null | undefined;
    const query = (options.query ?? {}) as Record<string, Value | Value[]>;
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value].flat()) if (one !== undefined && one !== null && one !== '') url.searchParams.append(name, String(one));
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

  async #exchange<T>(url: URL, init: Sending): Promise<Reply<T>> {
    const token = await this.token();
    const response = await this.#fetch(url, {
      ...init,
      headers: {
        ...init.headers,
        Accept: 'application/json, application/problem+json',
        'Accept-Language': this.context.language(),
        Authorization: `Bearer ${token}`,
      },
    });
    if (response.status === 401) throw this.#ended();
    return { status: response.status, etag: response.headers.get('ETag'), body: await bodyOf<T>(response) };
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    try {
      const patience = TIMEOUT_MS + (init.body instanceof Blob ? init.body.size / SLOWEST_BYTES_PER_MS : 0);
      const response = await fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patience) });
      this.#reached(response.status < 500);
      return response;
    } catch (cause) {
      this.#reached(false);
      throw new UnreachableError('api', cause);
    }
  }

  #reached(answered: boolean): void {
    if (answered) this.lastReached = Date.now();
    this.dispatchEvent(new CustomEvent('reached', { detail: answered }));
  }

  /** A token good for the next request; a sign-in that has ended is told to the application. */
  async token(): Promise<string> {
    try {
      return await this.context.token();
    } catch (error) {
      if (error instanceof SignInEndedError) this.context.signInEnded();
      // Whether it is the sign-in service alone that cannot be reached is for the server to say.
      else await this.ping().catch(() => undefined);
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
  if (intent.body !== undefined) headers['Content-Type'] = intent.body instanceof Blob ? intent.body.type : 'application/json';
  if (intent.ifMatch) headers['If-Match'] = intent.ifMatch;
  return { method: intent.method, body: intent.body, headers };
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.status === 304) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  const body: unknown = type.includes('json') ? await wholeOf(response) : undefined;
  if (!response.ok && type.includes('problem+json')) throw new ProblemError(body as Problem);
  if (!response.ok || body === undefined) throw new UnreachableError('api', response.status);
  return body as T;
}

/** An answer that breaks off is none. */
async function wholeOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new UnreachableError('api', cause);
  }
}
