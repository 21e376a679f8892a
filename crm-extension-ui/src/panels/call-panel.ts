import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { callBadges } from '../components/call-row';
import { contentName, contentText } from '../components/call-words';
import { icon } from '../components/icons';
import { history, pencil, unlock } from '../components/icons-more';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { problemNotice } from '../components/problem-notice';
import '../components/reason-form';
import { lists, page } from '../components/list-styles';
import { base, controls, notices, skeletons } from '../components/styles';
import { ago, moment } from '../data/format';
import { type Intent, intentFor } from '../data/intent';
import { type ContentField, corrections } from '../data/revisions';
import { ProblemError } from '../data/problem';
import type { Call, CallRevision, LoggedCall } from '../data/types';

const FIELDS: ContentField[] = ['products', 'outcome', 'nextAction', 'nextActionNote', 'attendees'];

/** Everything a call says, and what it said before. */
@customElement('call-panel')
export class CallPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      .body { display: grid; gap: var(--space-5); padding: var(--space-5); }
      .badges { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .badges:empty { display: none; }
      dl { display: grid; gap: var(--space-4); }
      dt { color: var(--text-weak); font-size: var(--text-s); }
      dd { font-size: var(--text-l); overflow-wrap: anywhere; }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-4); padding: 0 var(--space-5) var(--space-5); }
      .revision { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      .revision li { overflow-wrap: anywhere; }
      .revision del { color: var(--text-weak); }
      .revision ins { text-decoration: none; font-weight: var(--weight-bold); }
      blockquote { margin: 0; padding-inline-start: var(--space-4); border-inline-start: 3px solid var(--border); }
      @media (min-width: 600px) { dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: var(--space-4); align-items: baseline; } }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property() itemId = '';

  @state() private call?: Call;
  @state() private revisions: readonly CallRevision[] = [];
  @state() private error?: unknown;
  @state() private unlocking = false;
  @state() private busy = false;
  @state() private unlockError?: unknown;
  #etag = '';
  #intent?: Intent;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const { api } = this.session;
    const id = this.itemId;
    this.error = undefined;
    try {
      const { body, etag, asOf } = await this.session.calls.call(id);
      this.revisions = body.revisions > 0 && !asOf ? (await api.get('/calls/{id}/revisions', { id })).items : [];
      this.call = body;
      this.#etag = etag;
    } catch (error) {
      this.error = error;
    }
  }

  async #unlock(reason: string): Promise<void> {
    this.busy = true;
    this.unlockError = undefined;
    const path = `calls/${this.itemId}/unlock`;
    this.#intent = intentFor({ method: 'POST', path, ifMatch: this.#etag, body: { reason } }, this.#intent);
    try {
      await this.session.api.send<LoggedCall>(this.#intent);
      this.unlocking = false;
      this.toast({ text: msg('Unlocked: the rep can edit the call again') });
      await this.#load();
    } catch (error) {
      this.unlockError = error;
      if (error instanceof ProblemError && error.status === 412) await this.#load();
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return html`<page-header heading=${this.call?.hcp.name ?? msg('Call')} back="#/calls"></page-header>
      ${this.call ? this.#content(this.call) : this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(7)}`;
  }

  #content(call: Call) {
    const place = [call.hcp.specialty, call.hcp.place, call.hcp.city].filter(Boolean).join(' · ');
    return html`<div class="page">
      <section class="card">
        <div class="body">
          <div class="badges">${callBadges(call)}</div>
          <dl>
            <div><dt>${msg('HCP')}</dt><dd>${call.hcp.name}${place ? html`<br /><span class="weak small">${place}</span>` : nothing}</dd></div>
            <div><dt>${msg('Date')}</dt><dd>${contentText(call, 'callDate')} <span class="weak small">${ago(call.callDate, this.session.today)}</span></dd></div>
            ${FIELDS.filter((field) => field !== 'attendees' || call.attendees.length > 0).map((field) => this.#line(call, field))}
            <div><dt>${msg('Logged by')}</dt><dd>${call.rep.name}<br /><span class="weak small">${call.territory.name}</span></dd></div>
            <div><dt>${msg('Submitted')}</dt><dd>${call.firstSubmittedAt ? moment(call.firstSubmittedAt) : '–'}
              ${call.late ? html`<br /><span class="weak small">${msg('More than 24 hours after the day of the call')}</span>` : nothing}</dd></div>
          </dl>
        </div>
        ${this.#acts(call)}
      </section>
      ${this.revisions.length > 0 ? this.#history(call) : nothing}
    </div>`;
  }

  #line(call: Call, field: ContentField) {
    return html`<div><dt>${contentName(field)}</dt><dd data-field=${field}>${contentText(call, field)}</dd></div>`;
  }

  #acts(call: Call) {
    const { me, isOps } = this.session;
    const own = call.rep.id === me.id;
    if (own && call.status === 'DRAFT') {
      return html`<div class="acts"><a class="button brand" href=${`#/calls/${call.id}/edit`}>${icon(pencil, 18)}${msg('Finish the draft')}</a></div>`;
    }
    if (own && call.status === 'SUBMITTED') {
      return html`<div class="acts"><a class="button" href=${`#/calls/${call.id}/correct`}>${icon(pencil, 18)}${msg('Correct')}</a></div>`;
    }
    if (!isOps || call.status === 'DRAFT') return nothing;
    if (!this.unlocking) {
      return html`<div class="acts"><button class="button" @click=${this.#askWhy}>${icon(unlock, 18)}${msg('Unlock')}</button></div>`;
    }
    return html`<div class="body">
      ${problemNotice(this.unlockError)}
      <reason-form
        label=${msg('Why is the call unlocked?')}
        act=${msg('Unlock')}
        ?busy=${this.busy}
        @reasoned=${(event: CustomEvent<string>) => this.#unlock(event.detail)}
        @cancelled=${() => (this.unlocking = false)}
      ></reason-form>
    </div>`;
  }

  async #askWhy(): Promise<void> {
    this.unlocking = true;
    this.unlockError = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('reason-form')?.focus();
  }

  #history(call: Call) {
    return html`<section class="card" aria-labelledby="history">
      <header>${icon(history, 18)}<h2 id="history">${msg('History')}</h2></header>
      <ol>
        ${corrections(call, this.revisions).map(
          ({ revision, changes }) => html`<li class="revision">
            <p class="small weak">${msg(str`${revision.correctedBy.name} on ${moment(revision.correctedAt)}`)}</p>
            <ul>
              ${changes.map(
                ({ field, before, after }) =>
                  html`<li>${contentName(field)}: <del>${contentText(before, field)}</del> → <ins>${contentText(after, field)}</ins></li>`,
              )}
              ${changes.length === 0 ? html`<li>${msg('Unlocked; nothing it says has changed')}</li>` : nothing}
            </ul>
            <blockquote>${revision.reason}</blockquote>
          </li>`,
        )}
      </ol>
    </section>`;
  }
}
