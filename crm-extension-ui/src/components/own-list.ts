import { msg } from '@lit/localize';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Session } from '../app/session';
import type { Live, LiveChange } from '../data/live';
import type { Entry } from '../offline/outbox';
import { alert, clock, icon } from './icons';

type Host = ReactiveControllerHost & { session: Session; isConnected: boolean };

/** Follows, for a list of what the user has said, what waits on the device and what becomes of the rest at the server. */
export class OwnNews implements ReactiveController {
  #live?: Live;

  /**
   * @param objectType what the list is of, as live changes name it
   * @param again asks the server anew
   */
  constructor(
    private readonly host: Host,
    private readonly objectType: string,
    private readonly again: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { sync, live } = this.host.session;
    sync.addEventListener('change', this.#changed);
    sync.addEventListener('done', this.again);
    live.then((stream) => { this.#listen(stream); }, () => undefined);
  }

  hostDisconnected(): void {
    const { sync } = this.host.session;
    sync.removeEventListener('change', this.#changed);
    sync.removeEventListener('done', this.again);
    this.#live?.removeEventListener('change', this.#heard);
    this.#live?.removeEventListener('reload', this.again);
  }

  #listen(live: Live): void {
    if (!this.host.isConnected) return;
    this.#live = live;
    live.addEventListener('change', this.#heard);
    live.addEventListener('reload', this.again);
  }

  readonly #changed = (): void => { this.host.requestUpdate(); };

  readonly #heard = (event: Event): void => {
    if ((event as CustomEvent<LiveChange>).detail.objectType === this.objectType) this.again();
  };
}

/** Whether an entry waits to be sent, or was not accepted. */
export function queuedBadge({ refusal }: Entry) {
  return refusal
    ? html`<span class="badge bad">${icon(alert, 12)}${msg('Not accepted')}</span>`
    : html`<span class="badge info">${icon(clock, 12)}${msg('Waiting')}</span>`;
}
