import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../app/session';
import type { Live, LiveChange } from '../data/live';

/** Hears of changes as they happen while its host is on the page. */
export class LiveEar implements ReactiveController {
  #live?: Live;

  constructor(
    private readonly host: ReactiveControllerHost & { session: Session; isConnected: boolean },
    private readonly heard: (change: LiveChange) => void,
    /** What was read so far is to be read anew. */
    private readonly missed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Without the script of it, things are as they were when they were loaded.
    void this.host.session.live.then((live) => {
      if (!this.host.isConnected) return;
      this.#live = live;
      live.addEventListener('change', this.#change);
      live.addEventListener('reload', this.missed);
    }, () => undefined);
  }

  hostDisconnected(): void {
    this.#live?.removeEventListener('change', this.#change);
    this.#live?.removeEventListener('reload', this.missed);
  }

  readonly #change = (event: Event): void => { this.heard((event as CustomEvent<LiveChange>).detail); };
}
