import { msg, str } from '@lit/localize';
import { css, html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { pause, question, up } from '../components/dispute-icons';
import { isUndecided, levelAbove, levelName } from '../components/dispute-words';
import { check, close, icon } from '../components/icons';
import { done, person, play } from '../components/icons-more';
import '../components/inbox-writer';
import { OneAct } from '../components/one-act';
import '../components/person-choice';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import type { Decision } from '../data/ic-disputes';
import type { IcDispute, Named } from '../data/types';
import './dispute-approval';

interface Button {
  act: Decision;
  label: string;
  outline: SVGTemplateResult;
}

const AT_ONCE: readonly Decision[] = ['acknowledge', 'review'];

/** What those of its level can do with a dispute: the next step stands out, and what has to be said is asked for. */
@customElement('dispute-acts')
export class DisputeActs extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      :host { display: grid; gap: var(--space-4); padding: var(--space-4) var(--space-5); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .acts .button { padding-inline: var(--space-4); }
      .waits { display: flex; align-items: center; gap: var(--space-3); }
      @media (max-width: 599px) { .acts { display: grid; grid-template-columns: 1fr 1fr; } .acts .brand { grid-column: 1 / -1; } }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  @property({ attribute: false }) me!: Named;
  /** Asks for those it can be handed to; only to the user when left out. */
  @property({ attribute: false }) people?: () => Promise<Named[]>;
  /** Does it; fails as the API does. */
  @property({ attribute: false }) run!: (act: Decision, body?: unknown) => Promise<void>;
  @state() private asking?: Decision;
  readonly #one = new OneAct<Decision>(this);

  /** Begins an act, as its button does; one that cannot follow now is left alone. */
  async begin(act: Decision): Promise<void> {
    if (!this.#buttons.some((button) => button.act === act)) return;
    if (AT_ONCE.includes(act)) { await this.#try(act); return; }
    if (act === 'assign' && !this.#others) { await this.take(); return; }
    this.asking = act;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('inbox-writer, person-choice, dispute-approval')?.focus();
  }

  /** Hands it to the user at once. */
  async take(): Promise<void> {
    if (isUndecided(this.dispute)) await this.#try('assign', { assigneeId: this.me.id });
  }

  /** Colleagues are liaisons and operations: at the manager's level there is nobody but oneself to choose. */
  get #others() {
    return this.dispute.level === 'MANAGER' ? undefined : this.people;
  }

  #do(act: Decision, body?: unknown): Promise<void> {
    return this.#one.run(act, () => this.#run(act, body));
  }

  async #run(act: Decision, body?: unknown): Promise<void> {
    await this.run(act, body);
    this.asking = undefined;
  }

  #try(act: Decision, body?: unknown): Promise<void> {
    return this.#one.try(act, () => this.#run(act, body));
  }

  protected override updated(): void {
    this.hidden = !isUndecided(this.dispute) && !this.asking && this.#one.error === undefined;
  }

  /** The first of them is the next step. */
  get #buttons(): Button[] {
    const { status, level, assignee } = this.dispute;
    if (!isUndecided(this.dispute)) return [];
    const mine = assignee?.id === this.me.id;
    const all: (Button & { when: boolean })[] = [
      { act: 'acknowledge', label: msg('Acknowledge'), outline: check, when: status === 'FILED' },
      { act: 'review', label: status === 'AWAITING_INFO' ? msg('Go on without an answer') : msg('Start review'), outline: play, when: status === 'ACKNOWLEDGED' || status === 'AWAITING_INFO' },
      { act: 'approve', label: msg('Approve'), outline: done, when: true },
      { act: 'deny', label: msg('Deny'), outline: close, when: true },
      { act: 'ask', label: msg('Ask for information'), outline: question, when: status !== 'AWAITING_INFO' },
      { act: 'assign', label: this.#others ? msg('Assign') : msg('Take it over'), outline: person, when: Boolean(this.#others) || !mine },
      { act: 'escalate', label: msg('Escalate'), outline: up, when: levelAbove(level) !== undefined },
    ];
    return all.filter(({ when }) => when);
  }

  protected override render() {
    const waits = this.dispute.status === 'AWAITING_INFO';
    return html`${problemNotice(this.#one.error)}
      ${waits ? html`<p class="waits">${icon(pause, 18)}${msg(str`Waits for the answer of ${this.dispute.payee.name}. Deciding stands still until then.`)}</p>` : nothing}
      <div class="acts">${this.#buttons.map((button, index) => this.#button(button, index === 0 && !waits))}</div>
      ${this.asking ? this.#question(this.asking) : nothing}`;
  }

  #button({ act, label, outline }: Button, next: boolean) {
    const asks = !AT_ONCE.includes(act) && (act !== 'assign' || this.#others);
    return html`<button
      class="button ${next ? 'brand' : ''}"
      aria-busy=${this.#one.busy === act ? 'true' : nothing}
      aria-expanded=${asks ? String(this.asking === act) : nothing}
      @click=${() => this.begin(act)}
    >${next ? icon(outline, 18) : nothing}${label}</button>`;
  }

  #question(act: Decision) {
    const cancel = (): void => { this.asking = undefined; };
    if (act === 'assign') {
      return html`<person-choice
        label=${msg('Assign to')}
        act=${msg('Assign')}
        .me=${this.me}
        .people=${this.#others}
        .take=${({ id }: Named) => this.#do('assign', { assigneeId: id })}
        @cancelled=${cancel}
      ></person-choice>`;
    }
    if (act === 'approve') {
      return html`<dispute-approval .dispute=${this.dispute} .approve=${(body: unknown) => this.#do('approve', body)} @cancelled=${cancel}></dispute-approval>`;
    }
    return this.#writer(act, cancel);
  }

  #writer(act: Decision, cancel: () => void) {
    const to = levelAbove(this.dispute.level);
    const labels: Partial<Record<Decision, string>> = {
      deny: msg('Why is nothing granted? The filer reads it.'),
      ask: msg('What do you need to know? The filer reads it, and deciding stands still until the answer.'),
      escalate: msg(str`Why does it go to: ${to ? levelName(to) : ''}? The promises run on.`),
    };
    const acts: Partial<Record<Decision, string>> = { deny: msg('Deny'), ask: msg('Ask'), escalate: msg('Escalate') };
    return html`<inbox-writer
      label=${labels[act] ?? ''}
      act=${acts[act] ?? ''}
      most=${act === 'escalate' ? 255 : 1000}
      draft=${`${act} ${this.dispute.id}`}
      .send=${(text: string) => this.#do(act, act === 'escalate' ? { reason: text } : { text })}
      @cancelled=${cancel}
    ></inbox-writer>`;
  }
}
