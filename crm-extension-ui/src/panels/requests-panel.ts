import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, type Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { icon, inbox, map, addPerson } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import './request-decision';
import { lists, page } from '../components/list-styles';
import { base, controls, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { requestStatus } from '../components/words';
import { moment } from '../data/format';
import type { DataChangeRequest, DataChangeStatus } from '../data/types';

const STATES: (DataChangeStatus | undefined)[] = ['OPEN', 'ACCEPTED', 'DECLINED'];
const TONES: Record<DataChangeStatus, string> = { OPEN: 'info', ACCEPTED: 'good', DECLINED: 'bad' };

/** Data-change requests: the rep's own with their answers; for ops the open ones, to be answered one after the other. */
@customElement('requests-panel')
export class RequestsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 56rem; }
      .request { display: grid; gap: var(--space-3); padding: var(--space-5); border-top: 1px solid var(--border-soft); }
      .request:first-child { border-top: 0; }
      .request:focus-visible { outline-offset: -3px; }
      .head { display: flex; align-items: start; gap: var(--space-4); }
      .head > svg { margin-top: var(--space-1); color: var(--text-weak); }
      .request .name { font-size: var(--text-l); font-weight: var(--weight-bold); overflow-wrap: anywhere; }
      .head > span:not(.badge) { flex: 1; min-width: 0; }
      blockquote { margin: 0; padding-inline-start: var(--space-4); border-inline-start: 3px solid var(--border); overflow-wrap: anywhere; }
      .inset { padding-inline-start: 2rem; display: grid; gap: var(--space-3); }
      @media (min-width: 900px) { .segments { max-width: 34rem; } }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @state() private said = '';

  readonly #requests = new Paged<DataChangeRequest>(this, (after) =>
    this.session.api.get('/data-change-requests', { query: { status: this.#status, after } }),
  );

  /** The state to show; ops starts with the open ones, a rep with all. */
  get #status(): DataChangeStatus | undefined {
    const given = this.route.query.get('status');
    if (given === 'ALL') return undefined;
    return (given as DataChangeStatus | null) ?? (this.session.isOps ? 'OPEN' : undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) void this.#requests.restart();
  }

  /** Takes a request that was answered off the list and puts the focus on the one that comes next. */
  async #decided(decided: DataChangeRequest): Promise<void> {
    const list = this.#requests;
    const index = list.items.findIndex((one) => one.id === decided.id);
    this.said = decided.status === 'ACCEPTED' ? msg(str`Accepted: ${nameOf(decided)}`) : msg(str`Declined: ${nameOf(decided)}`);
    this.toast({ text: this.said });
    if (this.#status === 'OPEN') list.remove((one) => one.id === decided.id);
    else list.items = list.items.map((one) => (one.id === decided.id ? decided : one));
    if (list.items.length === 0 && list.hasMore) await list.more();
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.request');
    rows[Math.min(index, rows.length - 1)]?.focus();
  }

  protected override render() {
    return html`<page-header heading=${this.session.isRep ? msg('My requests') : msg('Data-change requests')}></page-header>
      <div class="page">
        <nav class="segments" aria-label=${msg('State')}>
          ${this.session.isOps ? nothing : this.#segment(undefined)} ${STATES.map((status) => this.#segment(status))}
          ${this.session.isOps ? this.#segment(undefined) : nothing}
        </nav>
        ${this.#list()}
      </div>`;
  }

  #segment(status: DataChangeStatus | undefined) {
    return html`<a href=${addressOf('/requests', { status: status ?? 'ALL' })} aria-current=${this.#status === status ? 'true' : nothing}
      >${status ? requestStatus(status) : msg('All')}</a
    >`;
  }

  #list() {
    const list = this.#requests;
    if (list.first) return html`<section class="card">${list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(5)}</section>`;
    if (list.items.length === 0) return html`<section class="card">${this.#empty()}</section>`;
    return html`<section class="card">
      <ul>${list.items.map((request) => this.#request(request))}</ul>
      ${moreButton(list)}
    </section>`;
  }

  #request(request: DataChangeRequest) {
    const { kind, status, territory, requestedBy, requestedAt, note } = request;
    const { account } = request;
    const details = account && kind === 'ADD_TO_TERRITORY' ? dotted(account.specialty, account.place, account.city) : dotted(request.specialty, request.city, request.npi && `NPI ${request.npi}`);
    return html`<li class="request" tabindex="-1" data-request=${request.id}>
      <div class="head">
        ${icon(kind === 'NEW_HCP' ? addPerson : map, 20)}
        <span>
          <span class="name">${nameOf(request)}</span><br />
          <span class="small weak">${kind === 'NEW_HCP' ? msg('New HCP') : msg('Add to territory')} · ${territory.name}</span><br />
          <span class="small weak">${details}</span>
        </span>
        <span class="badge ${TONES[status]}">${requestStatus(status)}</span>
      </div>
      <div class="inset">
        ${note ? html`<blockquote>${note}</blockquote>` : nothing}
        <p class="small weak">${msg(str`Asked by ${requestedBy.name} on ${moment(requestedAt)}`)}</p>
        ${this.#answer(request)}
        ${this.session.isOps && status === 'OPEN'
          ? html`<request-decision
              .session=${this.session}
              .request=${request}
              @decided=${(event: CustomEvent<DataChangeRequest>) => this.#decided(event.detail)}
            ></request-decision>`
          : nothing}
      </div>
    </li>`;
  }

  #answer({ status, decidedBy, decidedAt, decisionReason }: DataChangeRequest) {
    if (status === 'OPEN') {
      return this.session.isOps ? nothing : html`<p class="small">${msg('Sales operations answers next. Once accepted, the HCP is in your list.')}</p>`;
    }
    const who = msg(str`${decidedBy?.name ?? ''} on ${decidedAt ? moment(decidedAt) : ''}`);
    return html`<p class="small">${requestStatus(status)}: ${who}${decisionReason ? html`<br /><b>${decisionReason}</b>` : nothing}</p>`;
  }

  #empty() {
    if (this.session.isOps && this.#status === 'OPEN') {
      return html`<full-message .outline=${inbox} heading=${msg('Nothing waits')} text=${msg('Every request has its answer. New ones show here.')}></full-message>`;
    }
    return html`<full-message
      .outline=${inbox}
      heading=${msg('No request')}
      text=${this.session.isRep ? msg('When an HCP is missing in your list, ask for it from the list: outside my territory, or not here.') : msg('Choose another state.')}
    ></full-message>`;
  }
}

function nameOf({ account, firstName, lastName }: DataChangeRequest): string {
  return account?.name ?? [firstName, lastName].filter(Boolean).join(' ');
}
