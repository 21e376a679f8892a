import type { Api } from './api';
import { type Intent, intentFor } from './intent';

/** Drafts about to be discarded: held back while it can be undone, sent at once when the page goes away. */
export class PendingDiscards {
  readonly #pending = new Map<string, Intent>();

  constructor(private readonly api: Api) {
    addEventListener('pagehide', () => { this.#leave(); });
  }

  get size(): number {
    return this.#pending.size;
  }

  has(callId: string): boolean {
    return this.#pending.has(callId);
  }

  /** Holds the discard back until it is committed or undone. */
  hold(callId: string, etag: string): void {
    this.#pending.set(callId, intentFor({ method: 'DELETE', path: `calls/${callId}`, ifMatch: etag }));
  }

  undo(callId: string): void {
    this.#pending.delete(callId);
  }

  /** Discards a held draft; a failure is the caller's to say. */
  async commit(callId: string): Promise<void> {
    const intent = this.#pending.get(callId);
    if (!intent) return;
    try {
      await this.api.send(intent);
    } finally {
      this.#pending.delete(callId);
    }
  }

  #leave(): void {
    for (const intent of this.#pending.values()) void this.api.sendOnLeave(intent);
    this.#pending.clear();
  }
}
