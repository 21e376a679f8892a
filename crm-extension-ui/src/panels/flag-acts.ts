import { msg } from '@lit/localize';
import { css, html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { isOpen } from '../components/flag-words';
import { check, close, icon } from '../components/icons';
import { done, person, play } from '../components/icons-more';
import '../components/inbox-writer';
import { OneAct } from '../components/one-act';
import '../components/person-choice';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import type { FlagVerb } from '../data/anomaly-flags';
import type { AnomalyFlag, Named } from '../data/types';

/** An act that moves a flag on. */
export type FlagAct = Extract<FlagVerb, 'acknowledge' | 'start' | 'resolve' | 'dismiss' | 'assign'>;

interface Button {
  act: FlagAct;
  label: string;
  outline: SVGTemplateResult;
}

/** What can be done with an open flag: the next step stands out, the others beside it, and what has to be said is asked for. */
@customElement('flag-acts')
export class FlagActs extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      :host { display: grid; gap: var(--space-4); padding: var(--space-4) var(--space-5); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .acts .button { padding-inline: var(--space-4); }
      @media (max-width: 599px) { .acts { display: grid; grid-template-columns: 1fr 1fr; } .acts .brand { grid-column: 1 / -1; } }
    `,
  ];

  @property({ attribute: false }) flag!: AnomalyFlag;
  @property({ attribute: false }) me!: Named;
  @property({ attribute: false }) people!: () => Promise<Named[]>;
  /** Does it; fails as the API does. */
  @property({ attribute: false }) run!: (act: FlagAct, body?: unknown) => Promise<void>;
  @state() private asking?: FlagAct;
  readonly #one = new OneAct<FlagAct>(this);

  /** Begins an act, as its button does. */
  async begin(act: FlagAct): Promise<void> {
    if (!isOpen(this.flag.status)) return;
    if (act === 'acknowledge' || act === 'start') { await this.#try(act); return; }
    this.asking = act;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('inbox-writer, person-choice')?.focus();
  }

  #do(act: FlagAct, body?: unknown): Promise<void> {
    return this.#one.run(act, () => this.#run(act, body));
  }

  async #run(act: FlagAct, body?: unknown): Promise<void> {
    await this.run(act, body);
    this.asking = undefined;
  }

  #try(act: FlagAct, body?: unknown): Promise<void> {
    return this.#one.try(act, () => this.#run(act, body));
  }

  /** Hands it to the user at once. */
  async take(): Promise<void> {
    if (isOpen(this.flag.status)) await this.#try('assign', { assigneeId: this.me.id });
  }

  protected override updated(): void {
    this.hidden = !isOpen(this.flag.status) && !this.asking && this.#one.error === undefined;
  }

  protected override render() {
    return html`${problemNotice(this.#one.error)} ${this.#buttons()} ${this.asking ? this.#question(this.asking) : nothing}`;
  }

  #buttons() {
    const all: Button[] = [
      { act: 'acknowledge', label: msg('Acknowledge'), outline: check },
      { act: 'start', label: msg('Start'), outline: play },
      { act: 'resolve', label: msg('Resolve'), outline: done },
      { act: 'dismiss', label: msg('Dismiss'), outline: close },
      { act: 'assign', label: msg('Assign'), outline: person },
    ];
    const from = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'].indexOf(this.flag.status);
    if (from < 0) return nothing;
    return html`<div class="acts">${all.slice(from).map((button, index) => this.#button(button, index === 0))}</div>`;
  }

  #button({ act, label, outline }: Button, next: boolean) {
    return html`<button
      class="button ${next ? 'brand' : ''}"
      aria-busy=${this.#one.busy === act ? 'true' : nothing}
      aria-expanded=${act === 'acknowledge' || act === 'start' ? nothing : String(this.asking === act)}
      @click=${() => this.begin(act)}
    >${next ? icon(outline, 18) : nothing}${label}</button>`;
  }

  #question(act: FlagAct) {
    const cancel = (): void => { this.asking = undefined; };
    if (act === 'assign') {
      return html`<person-choice
        label=${msg('Assign to')}
        act=${msg('Assign')}
        .me=${this.me}
        .people=${this.people}
        .take=${({ id }: Named) => this.#do('assign', { assigneeId: id })}
        @cancelled=${cancel}
      ></person-choice>`;
    }
    const resolving = act === 'resolve';
    return html`<inbox-writer
      label=${resolving ? msg('What was done? The reporter reads it.') : msg('Why will nothing be done? The reporter reads it.')}
      act=${resolving ? msg('Resolve') : msg('Dismiss')}
      most=${resolving ? 1000 : 255}
      draft=${`${act} ${this.flag.id}`}
      .send=${(text: string) => this.#do(act, resolving ? { done: text } : { reason: text })}
      @cancelled=${cancel}
    ></inbox-writer>`;
  }
}
