import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { isUndecided, levelAbove, levelName } from '../components/dispute-words';
import { check, icon } from '../components/icons';
import '../components/inbox-writer';
import { OneAct } from '../components/one-act';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import type { DisputeVerb } from '../data/ic-disputes';
import type { IcDispute } from '../data/types';

type OwnAct = Extract<DisputeVerb, 'withdraw' | 'escalate' | 'reopen' | 'close'>;

/** What the one can do whose dispute it is. */
@customElement('dispute-own')
export class DisputeOwn extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      :host { display: grid; gap: var(--space-4); padding: var(--space-4) var(--space-5); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  /** Does it; fails as the API does. */
  @property({ attribute: false }) run!: (act: OwnAct, body?: unknown) => Promise<void>;
  @state() private asking?: OwnAct;
  readonly #one = new OneAct<OwnAct>(this);

  #do(act: OwnAct, body?: unknown): Promise<void> {
    return this.#one.run(act, () => this.#run(act, body));
  }

  async #run(act: OwnAct, body?: unknown): Promise<void> {
    await this.run(act, body);
    this.asking = undefined;
  }

  async #begin(act: OwnAct): Promise<void> {
    if (act === 'withdraw' || act === 'close') {
      await this.#one.try(act, () => this.#run(act));
      return;
    }
    this.asking = act;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.question inbox-writer')?.focus();
  }

  get #buttons(): OwnAct[] {
    const { status, level, reopenedAt } = this.dispute;
    if (isUndecided(this.dispute)) return levelAbove(level) ? ['escalate', 'withdraw'] : ['withdraw'];
    if (status === 'CLOSED') return [];
    return reopenedAt ? ['close'] : ['close', 'reopen'];
  }

  protected override updated(): void {
    this.hidden = this.#buttons.length === 0 && !this.asking && this.#one.error === undefined;
  }

  protected override render() {
    return html`${problemNotice(this.#one.error)}
      <div class="acts">${this.#buttons.map((act) => this.#button(act))}</div>
      ${this.asking ? html`<div class="question">${this.#question(this.asking)}</div>` : nothing}`;
  }

  #button(act: OwnAct) {
    const to = levelAbove(this.dispute.level);
    const labels: Record<OwnAct, string> = {
      escalate: msg(str`Escalate to: ${to ? levelName(to) : ''}`),
      withdraw: msg('Withdraw'),
      close: msg('Accept and close'),
      reopen: msg('Do not accept: reopen'),
    };
    const next = act === 'close';
    return html`<button class="button ${next ? 'brand' : ''}" aria-busy=${this.#one.busy === act ? 'true' : nothing} @click=${() => this.#begin(act)}>
      ${next ? icon(check, 18) : nothing}${labels[act]}
    </button>`;
  }

  #question(act: OwnAct) {
    const escalates = act === 'escalate';
    return html`<inbox-writer
      label=${escalates ? msg('Why should the next level decide? The promises run on.') : msg('Why do you not accept it? New promises begin; this can be done once.')}
      act=${escalates ? msg('Escalate') : msg('Reopen')}
      most="255"
      draft=${`${act} ${this.dispute.id}`}
      .send=${(text: string) => this.#do(act, { reason: text })}
      @cancelled=${() => (this.asking = undefined)}
    ></inbox-writer>`;
  }
}
