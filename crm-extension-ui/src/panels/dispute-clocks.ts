import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../components/dispute-clock';
import type { DisputeClock, IcDisputeDetail } from '../data/types';

/** The two promises of a dispute; when it was reopened, those of before apart. */
export function clocksOf({ dispute, explanations }: IcDisputeDetail) {
  const last = Math.max(...dispute.clocks.map(({ round }) => round));
  const of = (promise: DisputeClock['promise'], startedAt: string) => explanations.find((one) => one.promise === promise && one.startedAt === startedAt);
  const some = (clocks: readonly DisputeClock[]) =>
    html`<div class="clocks">
      ${repeat(clocks, ({ promise, round }) => `${dispute.id} ${promise} ${round}`, (clock) => html`<dispute-clock .clock=${clock} .explanation=${of(clock.promise, clock.startedAt)}></dispute-clock>`)}
    </div>`;
  const before = dispute.clocks.filter(({ round }) => round < last);
  return html`${some(dispute.clocks.filter(({ round }) => round === last))}
    ${before.length > 0 ? html`<details class="before"><summary>${msg('Before it was reopened')}</summary>${some(before)}</details>` : nothing}`;
}
