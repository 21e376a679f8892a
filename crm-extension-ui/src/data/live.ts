import type { Api } from './api';
import { EventStreamReader, type StreamEvent } from './event-stream';
import { open } from './open';
import { SignInEndedError } from './problem';
import type { LiveEvent } from './types';

/** What happened to what; what it says now is to be asked for. */
export interface LiveChange extends LiveEvent {
  /** Such as FlagRaised. */
  type: string;
}

const RETRY_MS = [1_000, 2_000, 5_000, 15_000, 30_000];
/** The server says something every 15 seconds: a stream more silent than this is dead. */
const SILENCE_MS = 45_000;
/** Another token is to be had by then: a token is taken for spent half a minute before its end. */
const BEFORE_END_MS = 20_000;
/** A page that nobody looks at holds no connection for longer; browsers allow only a few to one server. */
const HIDDEN_MS = 60_000;

/**
 * Changes in the user's scope as they happen, over one connection that renews itself and goes on from where it was cut:
 * a change may be told twice, none is lost. Fires "change" with a LiveChange as detail, and "reload" when lists read so
 * far are to be read anew.
 */
export class Live extends EventTarget {
  #last?: string;
  #connection?: AbortController;
  #failures = 0;
  #paused = false;
  #again?: ReturnType<typeof setTimeout>;
  #hidden?: ReturnType<typeof setTimeout>;

  constructor(private readonly api: Api) {
    super();
    document.addEventListener('visibilitychange', () => { this.#seen(document.visibilityState === 'visible'); });
    addEventListener('online', () => { if (!this.#paused) void this.#connect(); });
    void this.#connect();
  }

  /** Opens the connection, in place of one there may be. */
  async #connect(): Promise<void> {
    clearTimeout(this.#again);
    this.#connection?.abort();
    const connection = (this.#connection = new AbortController());
    try {
      await this.#hear(connection);
    } catch (error) {
      if (error instanceof SignInEndedError) return;
    }
    if (connection === this.#connection && !this.#paused) this.#retry();
  }

  /** Listens until the stream ends. */
  async #hear(connection: AbortController): Promise<void> {
    const { signal } = connection;
    const since = this.#last;
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (since) headers['Last-Event-ID'] = since;
    const response = await open(this.api, 'events', { headers, signal });
    const renewal = setTimeout(() => void this.#connect(), untilEnd(await this.api.token()) - BEFORE_END_MS);
    const stop = (): void => { connection.abort(); };
    let silence = setTimeout(stop, SILENCE_MS);
    try {
      const reader = new EventStreamReader();
      for await (const piece of piecesOf(response)) {
        if (signal.aborted) return;
        clearTimeout(silence);
        silence = setTimeout(stop, SILENCE_MS);
        for (const event of reader.read(piece)) this.#tell(event, since === undefined);
      }
    } finally {
      clearTimeout(renewal);
      clearTimeout(silence);
    }
  }

  #tell({ id, type, data }: StreamEvent, begun: boolean): void {
    this.#last = id;
    this.#failures = 0;
    if (type === 'alive') return;
    // What was read before the very first connection was ready may have changed unheard.
    if (type === 'reload' || (type === 'ready' && begun)) this.dispatchEvent(new Event('reload'));
    if (type === 'reload' || type === 'ready') return;
    const detail: LiveChange = { type, ...(JSON.parse(data) as LiveEvent) };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }

  /** Not all clients at once, when a server comes back. */
  #retry(): void {
    const pause = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] ?? 0;
    this.#again = setTimeout(() => void this.#connect(), pause * (0.5 + Math.random()));
  }

  #seen(visible: boolean): void {
    clearTimeout(this.#hidden);
    if (!visible) {
      this.#hidden = setTimeout(() => { this.#pause(); }, HIDDEN_MS);
    } else if (this.#paused) {
      this.#paused = false;
      void this.#connect();
    }
  }

  #pause(): void {
    this.#paused = true;
    clearTimeout(this.#again);
    this.#connection?.abort();
  }
}

async function* piecesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) yield piece.value;
}

/** Milliseconds until a token ends, by its own word; a while when it gives none. */
function untilEnd(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp: number };
    return Math.max(exp * 1000 - Date.now(), BEFORE_END_MS + SILENCE_MS);
  } catch {
    return BEFORE_END_MS + SILENCE_MS;
  }
}
