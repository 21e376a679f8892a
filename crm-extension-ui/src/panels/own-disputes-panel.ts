import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { disputeState, stateTone, subjectOf } from '../components/dispute-words';
import { filersDue } from '../components/filer-due';
import '../components/full-message';
import { alert, chevron, clock, icon, speech } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import { OwnNews, queuedBadge } from '../components/own-list';
import '../components/page-header';
import { Paged } from '../components/paged';
import { base, controls, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { moment } from '../data/format';
import { money } from '../data/money';
import { ownDisputes } from '../data/own-pay';
import type { IcDispute } from '../data/types';
import type { Entry } from '../offline/outbox';

const same = (a: IcDispute, b: IcDispute): boolean => a.id === b.id;

/** The own disputes with what is due next in each: those that wait for the rep first, those not sent yet among them. */
@customElement('own-disputes-panel')
export class OwnDisputesPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      .row { padding-block: var(--space-4); }
      li:first-child .row { border-top: 0; }
      .row .grow { display: grid; gap: var(--space-1); }
      .head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
      .card > header { border-bottom: 1px solid var(--border-soft); }
      .due { display: flex; gap: var(--space-2); }
      .due svg { margin-top: 2px; }
      .missed { color: var(--error); font-weight: var(--weight-bold); }
      .answer { margin-top: var(--space-2); padding-inline-start: var(--space-4); border-inline-start: 3px solid var(--brand); overflow-wrap: anywhere; }
      .waits { border-color: var(--warning); }
      .page > .button { justify-self: start; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** When the list is of, when the server could not be asked. */
  @state() private asOf?: string;

  readonly #list = new Paged<IcDispute>(this, async (after) => {
    const found = await ownDisputes(this.session, after);
    this.asOf = found.asOf;
    return found;
  });

  constructor() {
    super();
    new OwnNews(this, 'IcDispute', () => void this.#list.refresh(same).catch(() => undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#list.restart();
  }

  protected override render() {
    return html`<page-header heading=${msg('My disputes')}></page-header>
      <div class="page">${this.#content()}</div>`;
  }

  #content() {
    const list = this.#list;
    const queued = this.session.sync.entries.filter((entry) => entry.kind === 'dispute');
    if (list.first) return html`<section class="card">${list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(5)}</section>`;
    if (list.items.length + queued.length === 0) return this.#none();
    const mine = list.items.filter(({ status }) => status === 'AWAITING_INFO');
    const open = list.items.filter(({ status, outcome }) => status !== 'AWAITING_INFO' && !outcome);
    const decided = list.items.filter(({ outcome }) => outcome).sort((a, b) => (b.resolvedAt ?? '').localeCompare(a.resolvedAt ?? ''));
    return html`${this.asOf ? html`<p class="small weak" role="status">${msg(str`No connection: as of ${moment(this.asOf)}`)}</p>` : nothing}
      ${this.#part(msg('Waiting for your answer'), mine.map((one) => this.#row(one)), 'waits')}
      ${this.#part(msg('Being decided'), [...queued.map((entry) => this.#queued(entry)), ...open.map((one) => this.#row(one))])}
      ${this.#part(msg('Decided'), decided.map((one) => this.#row(one)))} ${list.hasMore ? moreButton(list) : nothing}
      <a class="button" href="#/statements">${msg('Look at my pay')}</a>`;
  }

  #none() {
    return html`<section class="card"><full-message
      .outline=${speech}
      heading=${msg('No dispute yet')}
      text=${msg('A line of your statement is not right, or something is missing? Ask about it there: it is acknowledged and decided in time, and both times stand here.')}
    ><a class="button brand" href="#/statements">${msg('Look at my pay')}</a></full-message></section>`;
  }

  #part(title: string, rows: unknown[], kind = '') {
    if (rows.length === 0) return nothing;
    return html`<section class="card ${kind}"><header><h2>${title}</h2><span class="weak">${rows.length}</span></header><ul>${rows}</ul></section>`;
  }

  #queued(entry: Entry) {
    return html`<li><a class="row" href="#/waiting">
      <span class="grow">
        <span class="head">${queuedBadge(entry)}<span class="small weak">${moment(entry.madeAt)}</span></span>
        <span class="name">${entry.title}</span>
      </span>
      ${icon(chevron, 18)}
    </a></li>`;
  }

  #row(one: IcDispute) {
    const { id, line, missing, cycle, payee, answer } = one;
    const forOther = payee.id !== this.session.me.id && payee.name;
    return html`<li><a class="row" href="#/disputes/${id}" data-dispute=${id}>
      <span class="grow">
        <span class="head"><span class="badge ${stateTone(one)}">${disputeState(one)}</span><span class="small weak">${cycle.name}</span></span>
        <span class="name">${subjectOf({ line, missing })}</span>
        <span class="small weak">${dotted(forOther, this.#amount(one))}</span>
        ${answer ? html`<span class="answer small">${answer}</span>` : this.#due(one)}
      </span>
      ${icon(chevron, 18)}
    </a></li>`;
  }

  #amount({ expectedAmount, actualAmount, grantedAmount, currency, outcome }: IcDispute): string {
    const asked = money(expectedAmount - actualAmount, currency);
    return outcome && outcome !== 'WITHDRAWN' ? msg(str`${money(grantedAmount, currency)} granted of ${asked}`) : msg(str`${asked} asked for`);
  }

  #due(one: IcDispute) {
    const due = filersDue(one);
    if (!due) return nothing;
    return html`<span class="due small ${due.missed ? 'missed' : 'weak'}">${icon(due.missed ? alert : clock, 14)}${due.text}</span>`;
  }
}
