import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { callRow } from '../components/call-row';
import { calls, icon, trash } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import { lists, page } from '../components/list-styles';
import { base, controls, skeletons } from '../components/styles';
import { moment } from '../data/format';
import type { Call } from '../data/types';
import { discardDraft } from './call-outcomes';

type Filter = 'status' | 'from' | 'to';

/** The rep's own calls, or those in scope of the other roles; newest first. */
@customElement('calls-panel')
export class CallsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 56rem; }
      .as-of { padding: var(--space-4) var(--space-5); border-bottom: 1px solid var(--border-soft); }
      .filters .field { flex: 1 1 8.5rem; }
      .filters .segments { flex: 1 1 100%; }
      .item { display: flex; align-items: center; border-top: 1px solid var(--border-soft); }
      .item:first-child { border-top: 0; }
      .item .row { border-top: 0; min-width: 0; flex: 1; }
      .item .icon-button { margin-inline-end: var(--space-3); }
      @media (min-width: 900px) { .filters .segments { flex: 0 1 22rem; } .filters .field { flex: 0 1 11rem; } }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;

  /** When the list is of, when the server could not be asked. */
  @state() private asOf?: string;

  readonly #calls = new Paged<Call>(this, (after) => this.#page(after));

  #filter(name: Filter): string | undefined {
    return this.route.query.get(name) ?? undefined;
  }

  async #page(after?: string) {
    const status = this.#filter('status') as 'DRAFT' | 'SUBMITTED' | undefined;
    const filter = { status, from: this.#filter('from'), to: this.#filter('to') };
    if (!this.session.isRep) return this.session.api.get('/calls', { query: { ...filter, after } });
    const page = await this.session.calls.page(filter, after);
    this.asOf = page.asOf;
    return page;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => { this.requestUpdate(); };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) void this.#calls.restart();
  }

  #set(name: Filter, value: string | undefined): void {
    go(this.#address(name, value));
  }

  #address(name: Filter, value: string | undefined): string {
    const now = { status: this.#filter('status'), from: this.#filter('from'), to: this.#filter('to') };
    return addressOf('/calls', { ...now, [name]: value });
  }

  #discard(call: Call): void {
    void discardDraft(this.session, call).then((toast) => { this.toast(toast); });
  }

  protected override render() {
    return html`<page-header heading=${this.session.isRep ? msg('My calls') : msg('Calls')}></page-header>
      <div class="page">${this.#filters()} ${this.#list()}</div>`;
  }

  #filters() {
    const chosen = this.#filter('status');
    const segment = (value: string | undefined, label: string) =>
      html`<a href=${this.#address('status', value)} aria-current=${chosen === value ? 'true' : nothing}>${label}</a>`;
    const date = (name: 'from' | 'to', label: string) => html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        class="input"
        id=${name}
        type="date"
        max=${this.session.today}
        .value=${this.#filter(name) ?? ''}
        @change=${(event: Event) => { this.#set(name, (event.target as HTMLInputElement).value); }}
      />
    </div>`;
    return html`<div class="filters" role="search">
      ${this.session.isRep
        ? html`<nav class="segments" aria-label=${msg('Status')}>
            ${segment(undefined, msg('All'))} ${segment('DRAFT', msg('Drafts'))} ${segment('SUBMITTED', msg('Submitted'))}
          </nav>`
        : nothing}
      ${date('from', msg('From'))} ${date('to', msg('To'))}
    </div>`;
  }

  #list() {
    const list = this.#calls;
    if (list.first) return html`<section class="card">${list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(8)}</section>`;
    const { entries } = this.session.sync;
    const shown = list.items.filter((call) => !entries.some((entry) => entry.act === 'discard' && entry.subject === call.id));
    if (shown.length === 0 && !list.hasMore) return html`<section class="card">${this.#empty()}</section>`;
    return html`<section class="card">
      ${this.asOf ? html`<p class="as-of small weak" role="status">${msg(str`No connection: the newest calls as of ${moment(this.asOf)}`)}</p>` : nothing}
      <ul>${shown.map((call) => this.#item(call))}</ul>
      ${moreButton(list)}
    </section>`;
  }

  #item(call: Call) {
    const { isRep, today } = this.session;
    return html`<li class="item">
      ${callRow(call, today, !isRep)}
      ${isRep && call.status === 'DRAFT'
        ? html`<button class="icon-button" aria-label=${msg('Discard the draft')} @click=${() => { this.#discard(call); }}>${icon(trash, 20)}</button>`
        : nothing}
    </li>`;
  }

  #empty() {
    const filtered = this.#filter('from') ?? this.#filter('to') ?? this.#filter('status');
    if (this.#filter('status') === 'DRAFT') {
      return html`<full-message .outline=${calls} heading=${msg('No draft')} text=${msg('A call saved as a draft waits here until you finish it.')}></full-message>`;
    }
    if (filtered) {
      return html`<full-message .outline=${calls} heading=${msg('No call matches')} text=${msg('Choose other dates, or all calls.')}>
        <a href="#/calls">${msg('Show all calls')}</a>
      </full-message>`;
    }
    return html`<full-message .outline=${calls} heading=${msg('No call yet')} text=${msg('Calls show here once they are logged.')}></full-message>`;
  }
}
