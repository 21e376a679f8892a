import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether there is room for the desktop's layout; the host is drawn again when that changes. */
export class WideScreen implements ReactiveController {
  readonly #query = matchMedia('(min-width: 900px)');
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => { host.requestUpdate(); };
    host.addController(this);
  }

  get is(): boolean {
    return this.#query.matches;
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed);
  }
}
