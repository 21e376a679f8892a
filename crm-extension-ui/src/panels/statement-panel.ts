import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { disputeState, stateTone } from '../components/dispute-words';
import { chevron, clock, icon, speech } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { base, controls, skeletons } from '../components/styles';
import { moment } from '../data/format';
import { disputeAddress } from '../data/dispute-entry';
import { queuedAbout } from '../data/dispute-sending';
import { money } from '../data/money';
import { disputesAbout, statement } from '../data/own-pay';
import type { IcDispute, IcStatementDetail, IcStatementLine } from '../data/types';
import { statementLineStyles } from './statement-line.styles';
import { draftBadge, onRecord, period, statementLine } from './statement-parts';

/** How a payout was made, line by line, and the way to ask about each. */
@customElement('statement-panel')
export class StatementPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    statementLineStyles,
    css`
      .page { max-width: 48rem; }
      .total, .missing { display: grid; gap: var(--space-3); padding: var(--space-5); }
      .total b { font-size: var(--text-number); font-weight: 300; line-height: 1.1; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
      .total .who { font-size: var(--text-l); font-weight: var(--weight-bold); }
      ol > li { display: grid; gap: var(--space-4); padding: var(--space-5); border-top: 1px solid var(--border-soft); }
      ol > li:first-child { border-top: 0; }
      ol .button, .missing .button { justify-self: start; }
      .about { display: flex; align-items: center; gap: var(--space-3); min-height: var(--target); color: var(--link); font-weight: var(--weight-bold); text-decoration: none; }
      .about span:first-of-type { flex: 1; }
      .acts { display: grid; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property() itemId = '';
  @state() private statement?: IcStatementDetail & { asOf?: string };
  @state() private disputes: readonly IcDispute[] = [];
  @state() private error?: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.#changed);
    this.session.sync.addEventListener('done', this.#sent);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.#changed);
    this.session.sync.removeEventListener('done', this.#sent);
  }

  readonly #changed = (): void => { this.requestUpdate(); };
  readonly #sent = (): void => void this.#lookForDisputes();

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.statement = await statement(this.session, this.itemId);
      await this.#lookForDisputes();
    } catch (error) {
      this.error = error;
    }
  }

  async #lookForDisputes(): Promise<void> {
    if (this.statement) this.disputes = await disputesAbout(this.session, this.statement);
  }

  protected override render() {
    const { statement: shown, error } = this;
    return html`<page-header heading=${shown?.cycle.name ?? msg('Statement')} note=${shown ? period(shown) : ''} back="#/statements"></page-header>
      ${shown ? this.#content(shown) : error ? loadFailure(error, () => void this.#load()) : skeleton(7)}`;
  }

  #content(shown: IcStatementDetail & { asOf?: string }) {
    const files = this.#mayFile(shown);
    return html`<div class="page">
      ${shown.asOf ? html`<p class="small weak" role="status">${msg(str`No connection: as of ${moment(shown.asOf)}`)}</p>` : nothing}
      ${this.#total(shown)}
      <section class="card" aria-label=${msg('Lines')}>
        <ol>${shown.lines.map((line) => html`<li data-line=${line.id}>${statementLine(line)} ${this.#about(shown, line, files)}</li>`)}</ol>
      </section>
      ${files ? this.#missing(shown) : nothing}
    </div>`;
  }

  #total(shown: IcStatementDetail) {
    const { payee, total, publishedAt } = shown;
    const mine = payee.id === this.session.me.id;
    return html`<section class="card total">
      <h2 class="small weak">${msg('Paid for this cycle')} ${draftBadge(shown)}</h2>
      ${mine ? nothing : html`<p class="who">${payee.name}</p>`}
      <b>${money(total.amount, total.currency)}</b>
      <p class="small weak">${publishedAt ? msg(str`Published ${moment(publishedAt)}. The total is the sum of the lines.`) : msg('The total is the sum of the lines.')}</p>
      ${mine ? nothing : onRecord()}
    </section>`;
  }

  /** Reps file about their own statements, managers for the reps whose statement they see; each once it is published. */
  #mayFile({ payee, status }: IcStatementDetail): boolean {
    const { me, isRep } = this.session;
    return status === 'PUBLISHED' && (payee.id === me.id ? isRep : me.role === 'manager');
  }

  /** The dispute about a line in place of asking again; a withdrawn one leaves both. */
  #about({ id }: IcStatementDetail, line: IcStatementLine, files: boolean) {
    const dispute = this.disputes.filter((one) => one.line?.id === line.id).sort((a, b) => a.filedAt.localeCompare(b.filedAt)).at(-1);
    const asks = files && (!dispute || dispute.outcome === 'WITHDRAWN');
    const queued = queuedAbout(this.session.sync.entries, line.id);
    return html`<div class="acts">
      ${dispute
        ? html`<a class="about" href="#/disputes/${dispute.id}">${icon(speech, 18)}<span>${msg('Dispute about this line')}</span>
            <span class="badge ${stateTone(dispute)}">${disputeState(dispute)}</span>${icon(chevron, 18)}</a>`
        : nothing}
      ${queued
        ? html`<a class="about" href="#/waiting">${icon(speech, 18)}<span>${msg('Dispute about this line')}</span>
            <span class="badge info">${icon(clock, 12)}${msg('Waiting')}</span>${icon(chevron, 18)}</a>`
        : asks
          ? html`<a class="button" href=${disputeAddress(id, line.id)} aria-label=${msg(str`Ask about this line: ${line.component}, ${line.measure}`)}>${msg('Ask about this line')}</a>`
          : nothing}
    </div>`;
  }

  #missing({ id }: IcStatementDetail) {
    return html`<section class="card missing">
      <h2>${msg('Something is missing')}</h2>
      <p class="weak">${msg('A sale or a prescription that should count is on no line? Say which, and it is looked into.')}</p>
      <a class="button" href=${disputeAddress(id)}>${msg('Report what is missing')}</a>
    </section>`;
  }
}
