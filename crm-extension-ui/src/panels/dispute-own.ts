import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { question } from '../components/dispute-icons';
import { isUndecided, levelAbove, levelName } from '../components/dispute-words';
import { check, icon } from '../components/icons';
import '../components/inbox-writer';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import type { Attachment } from '../data/attachment';
import type { DisputeVerb } from '../data/ic-disputes';
import type { FlagReply, IcDispute } from '../data/types';
import './dispute-add-files';

type OwnAct = Extract<DisputeVerb, 'withdraw' | 'escalate' | 'reopen' | 'close'>;

/** What the one can do whose dispute it is: first of all answer what was asked. */
@customElement('dispute-own')
export class DisputeOwn extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      :host { display: grid; gap: var(--space-4); padding: var(--space-4) var(--space-5); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .notice { gap: var(--space-4); }
      .asked { display: flex; align-items: start; gap: var(--space-3); }
      blockquote { margin: 0; font-size: var(--text-l); overflow-wrap: anywhere; white-space: pre-line; }
      dispute-add-files { padding-bottom: var(--space-4); }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  /** What was said last. */
  @property({ attribute: false }) last?: FlagReply;
  /** Each fails as the API does. */
  @property({ attribute: false }) run!: (act: OwnAct, body?: unknown) => Promise<void>;
  @property({ attribute: false }) answer!: (text: string, files: readonly Attachment[]) => Promise<void>;
  @state() private files: readonly Attachment[] = [];
  @state() private error?: unknown;
  @state() private asking?: OwnAct;
  @state() private busy?: OwnAct | 'answer';

  async #do(act: OwnAct, body?: unknown): Promise<void> {
    if (this.busy) return;
    this.busy = act;
    this.error = undefined;
    try {
      await this.run(act, body);
      this.asking = undefined;
    } finally {
      this.busy = undefined;
    }
  }

  async #begin(act: OwnAct): Promise<void> {
    if (act === 'withdraw' || act === 'close') {
      await this.#do(act).catch((error: unknown) => (this.error = error));
      return;
    }
    this.asking = act;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.question inbox-writer')?.focus();
  }

  /** The files go first: should the rest fail, it can be sent again, and nothing of it comes twice. */
  async #answer(text: string): Promise<void> {
    this.busy = 'answer';
    try {
      await this.answer(text, this.files);
      this.files = [];
    } finally {
      this.busy = undefined;
    }
  }

  get #buttons(): OwnAct[] {
    const { status, level, reopenedAt } = this.dispute;
    if (isUndecided(this.dispute)) return levelAbove(level) ? ['escalate', 'withdraw'] : ['withdraw'];
    if (status === 'CLOSED') return [];
    return reopenedAt ? ['close'] : ['close', 'reopen'];
  }

  /** What was begun to be answered stays until it is sent, whoever goes on with it meanwhile. */
  get #answers(): boolean {
    return this.dispute.status === 'AWAITING_INFO' || this.busy === 'answer' || this.files.length > 0;
  }

  protected override updated(): void {
    this.hidden = !this.#answers && this.#buttons.length === 0 && !this.asking && this.error === undefined;
  }

  protected override render() {
    return html`${this.#answers ? this.#box() : nothing} ${problemNotice(this.error)}
      <div class="acts">${this.#buttons.map((act) => this.#button(act))}</div>
      ${this.asking ? html`<div class="question">${this.#question(this.asking)}</div>` : nothing}`;
  }

  #box() {
    return html`<section class="notice warn" aria-labelledby="asked">
      <div class="asked">
        ${icon(question, 20)}
        <div>
          <h2 id="asked">${msg(str`${this.last?.by.name ?? ''} asks you`)}</h2>
          <blockquote>${this.last?.text}</blockquote>
        </div>
      </div>
      <inbox-writer
        lasting
        label=${msg('Your answer')}
        act=${msg('Send the answer')}
        draft=${`answer ${this.dispute.id}`}
        .send=${(text: string) => this.#answer(text)}
      >
        <dispute-add-files .files=${this.files} room=${10 - this.dispute.fileCount} @shown=${({ detail }: CustomEvent<Attachment[]>) => (this.files = detail)}></dispute-add-files>
      </inbox-writer>
    </section>`;
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
    return html`<button class="button ${next ? 'brand' : ''}" aria-busy=${this.busy === act ? 'true' : nothing} @click=${() => this.#begin(act)}>
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
