import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { check, icon, refresh } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import { problemNotice } from '../components/problem-notice';
import '../components/reason-form';
import { base, controls, notices, skeletons } from '../components/styles';
import { count, moment } from '../data/format';
import { intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { DeadLetter } from '../data/types';

/** What could not be told to its receivers after all tries: ops has it tried again, or gives it up. */
@customElement('dead-letters-panel')
export class DeadLettersPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      li { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      li:first-child { border-top: 0; }
      .name { font-weight: var(--weight-bold); }
      code { font-size: var(--text-s); overflow-wrap: anywhere; }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** The one that is about to be given up. */
  @state() private giving?: string;
  @state() private error?: unknown;
  readonly #letters = new Paged<DeadLetter>(this, (after) => this.session.api.get('/dead-letters', { query: { after } }));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#letters.restart();
  }

  async #act({ id }: DeadLetter, act: 'retry' | 'discard', reason?: string): Promise<void> {
    this.error = undefined;
    try {
      await this.session.api.send(intentFor({ method: 'POST', path: `dead-letters/${id}/${act}`, body: reason === undefined ? undefined : { reason } }));
      this.toast({ text: act === 'retry' ? msg('It is told again now') : msg('Given up') });
    } catch (error) {
      // Somebody else has seen to it.
      if (!(error instanceof ProblemError) || error.status !== 404) { this.error = error; return; }
    }
    this.giving = undefined;
    this.#letters.remove((one) => one.id === id);
  }

  protected override render() {
    return html`<page-header heading=${msg('Not delivered')} back="#/menu"></page-header>
      <div class="page">${problemNotice(this.error)}<section class="card">${this.#content()}</section></div>`;
  }

  #content() {
    const list = this.#letters;
    if (list.first) return list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(4);
    if (list.items.length === 0) {
      return html`<full-message .outline=${check} heading=${msg('Everything was delivered')} text=${msg('Notifications and mail that fail for hours show here, to be tried again or given up.')}></full-message>`;
    }
    return html`<ul>${list.items.map((letter) => this.#letter(letter))}</ul>${moreButton(list)}`;
  }

  #letter(letter: DeadLetter) {
    const { id, type, objectType, objectId, at, diedAt, lastError, heldBack } = letter;
    return html`<li data-letter=${id}>
      <div>
        <span class="name">${type}</span> <span class="weak">${objectType} ${objectId}</span><br />
        <span class="small weak">${msg(str`Happened ${moment(at)}, last tried ${moment(diedAt)}`)}</span>
      </div>
      <code>${lastError}</code>
      ${heldBack > 0 ? html`<p class="small">${msg(str`${count(heldBack)} later ones wait for it`)}</p>` : nothing}
      ${this.giving === id
        ? html`<reason-form
            label=${msg('Why is it given up?')}
            act=${msg('Give up')}
            @reasoned=${(event: CustomEvent<string>) => this.#act(letter, 'discard', event.detail)}
            @cancelled=${() => (this.giving = undefined)}
          ></reason-form>`
        : html`<div class="acts">
            <button class="button brand" @click=${() => this.#act(letter, 'retry')}>${icon(refresh, 18)}${msg('Try again')}</button>
            <button class="button" @click=${() => (this.giving = id)}>${msg('Give up')}</button>
          </div>`}
    </li>`;
  }
}
