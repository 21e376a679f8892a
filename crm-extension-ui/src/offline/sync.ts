import type { Api, Reply } from '../data/api';
import { ProblemError, SignInEndedError, UnreachableError } from '../data/problem';
import { due, type Entry, type NewEntry, type Outbox, type OutboxNews, UnderWayError } from './outbox';
import { SYNC_TAG } from './sync-tag';

/** What became of a wish: the server did it, it waits on the device, or it could be neither kept nor sent. */
export type Fate = { is: 'sent'; reply: Reply<unknown> } | { is: 'kept' } | { is: 'full' };

const PATIENCE_MS = 6_000;
const FRESH_MS = 20_000;
const RETRY_MS = [5_000, 15_000, 30_000, 60_000];

/**
 * Sends what the outbox holds whenever that may work: at once, at the start, when the network is back, when the page is
 * looked at again, and now and then. Fires "change" when the outbox or the connection has changed; for what
 * nobody waited for "answer" with the server's reply, and "done" with all entries once the last of them is sent.
 */
export class Sync extends EventTarget {
  entries: readonly Entry[] = [];
  connected = true;
  sending = false;
  #awaited = new Set<number>();
  #sent: Entry[] = [];
  #running?: Promise<void>;
  #again = false;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    readonly outbox: Outbox,
    private readonly api: Api,
  ) {
    super();
    outbox.addEventListener('news', (event) => void this.#news((event as CustomEvent<OutboxNews>).detail));
    api.addEventListener('reached', (event) => { this.#reached((event as CustomEvent<boolean>).detail); });
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Those the server did not take. */
  get refused(): readonly Entry[] {
    return this.entries.filter((entry) => entry.refusal);
  }

  /** Those that wait and that nobody watches being sent. */
  get waiting(): readonly Entry[] {
    return this.entries.filter((entry) => !entry.refusal && entry.act !== 'discard' && !this.#awaited.has(entry.seq));
  }

  /** Looks at what waits, and begins to send it. */
  async start(): Promise<void> {
    await this.#look();
    void this.run();
  }

  /**
   * Keeps a wish on the device and sends it: at once when the server answers, else later by itself.
   *
   * @throws ProblemError when the server refuses; the wish is then no longer kept. UnderWayError as Outbox.add
   */
  async deliver(wish: NewEntry): Promise<Fate> {
    let seq: number;
    try {
      seq = await this.outbox.add(wish);
    } catch (error) {
      if (error instanceof UnderWayError) throw error;
      return this.#deliverUnkept(wish);
    }
    void this.#askToBeWoken();
    this.#awaited.add(seq);
    try {
      return await this.#fate(seq);
    } finally {
      this.#awaited.delete(seq);
      this.#changed();
    }
  }

  /** Sends what is due. */
  async run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    await this.#running;
  }

  async #fate(seq: number): Promise<Fate> {
    const listening = new AbortController();
    const news = new Promise<Fate>((resolve, reject) => {
      const hear = (event: Event): void => {
        const { detail } = event as CustomEvent<OutboxNews>;
        if (detail.what === 'changed' || detail.seq !== seq) return;
        if (detail.what === 'sent') resolve({ is: 'sent', reply: detail.reply });
        else void this.outbox.remove(seq).then(() => { reject(new ProblemError(detail.problem)); });
      };
      this.outbox.addEventListener('news', hear, { signal: listening.signal });
    });
    const patience = new Promise<Fate>((resolve) => setTimeout(resolve, PATIENCE_MS, { is: 'kept' }));
    const stopped = this.run().then(async () => {
      const entry = await this.outbox.entry(seq);
      return entry && !entry.refusal ? ({ is: 'kept' } as const) : news;
    });
    try {
      return await Promise.race([news, patience, stopped]);
    } finally {
      listening.abort();
    }
  }

  /** The device is full: the server is the only place left. */
  async #deliverUnkept(wish: NewEntry): Promise<Fate> {
    try {
      return { is: 'sent', reply: await this.api.send(wish.intent) };
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      return { is: 'full' };
    }
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const through: unknown[] = [];
      // Whatever keeps it from sending now, a device that is full included, may have passed at the next try.
      const all = await this.#sendDue(through);
      this.#failures = all || through.length > 0 ? 0 : this.#failures + 1;
      // A network that has lost one answer may well carry the next one.
      if (!all && through.length > 0) this.#again = true;
      // Within the loop: whoever asks for a run meanwhile gets one.
      await this.#look().catch(() => undefined);
    }
    this.sending = false;
    this.#changed();
    this.#tellDone();
    this.#planNext();
  }

  async #sendDue(through: unknown[]): Promise<boolean> {
    try {
      await this.#look();
      if (due(this.entries)) await this.outbox.send(() => this.#ready(), async (intent) => {
        const reply = await this.api.send(intent);
        through.push(reply);
        return reply;
      });
      else if (!this.connected) await this.api.ping();
      return true;
    } catch (error) {
      if (!(error instanceof UnreachableError) && !(error instanceof SignInEndedError)) console.error(error);
      return false;
    }
  }

  async #ready(): Promise<void> {
    this.sending = true;
    if (!this.connected || Date.now() - this.api.lastReached > FRESH_MS) await this.api.ping();
    await this.api.token();
  }

  /** The next try: when the first held entry is due, or after a pause that grows with the failures. */
  #planNext(): void {
    const held = this.entries.map((entry) => entry.notBefore ?? 0).filter((moment) => moment > Date.now());
    const pause = this.#failures > 0 || !this.connected ? RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? RETRY_MS[0] : undefined;
    const due = Math.min(...held) - Date.now();
    const wait = Math.min(pause ?? Infinity, due);
    clearTimeout(this.#timer);
    if (wait < Infinity) this.#timer = setTimeout(this.#wake, wait);
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') void this.run();
    else this.#planNext();
  };

  async #news(news: OutboxNews): Promise<void> {
    if (news.what === 'sent' && !this.#awaited.has(news.seq)) {
      this.#sent.push(news.entry);
      this.dispatchEvent(new CustomEvent<Reply<unknown>>('answer', { detail: news.reply }));
    }
    await this.#look();
    if (!this.#running) this.#tellDone();
  }

  async #look(): Promise<void> {
    this.entries = await this.outbox.entries();
    this.#changed();
  }

  #tellDone(): void {
    if (this.#sent.length === 0) return;
    const sent = this.#sent;
    this.#sent = [];
    this.dispatchEvent(new CustomEvent<Entry[]>('done', { detail: sent }));
  }

  #reached(connected: boolean): void {
    if (connected === this.connected) return;
    this.connected = connected;
    this.#failures = 0;
    this.#changed();
    if (connected) void this.run();
    else if (!this.#running) this.#planNext();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Background Sync, where the browser has it. */
  async #askToBeWoken(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration();
    const waker = registration as { sync?: { register: (tag: string) => Promise<void> } } | undefined;
    await waker?.sync?.register(SYNC_TAG).catch(() => undefined);
  }
}
