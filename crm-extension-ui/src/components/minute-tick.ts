import type { ReactiveController, ReactiveControllerHost } from 'lit';

const EVERY_MS = 30_000;

/** Draws its host again as time goes by, for words such as "in 5 minutes". */
export class MinuteTick implements ReactiveController {
  #timer?: ReturnType<typeof setInterval>;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => { this.host.requestUpdate(); }, EVERY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
