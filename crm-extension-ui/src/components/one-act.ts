import type { ReactiveControllerHost } from 'lit';

/** Does one act at a time, for an element that shows which, and why the last one did not go through. */
export class OneAct<A> {
  busy?: A;
  error?: unknown;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Does it unless something is being done; fails as the act does. */
  async run(act: A, what: () => Promise<unknown>): Promise<void> {
    if (this.busy !== undefined) return;
    this.#show(act);
    try {
      await what();
    } finally {
      this.#show(undefined);
    }
  }

  /** The same, and keeps why it did not go through. */
  async try(act: A, what: () => Promise<unknown>): Promise<void> {
    await this.run(act, what).catch((error: unknown) => {
      this.error = error;
      this.host.requestUpdate();
    });
  }

  #show(act: A | undefined): void {
    this.busy = act;
    if (act !== undefined) this.error = undefined;
    this.host.requestUpdate();
  }
}
