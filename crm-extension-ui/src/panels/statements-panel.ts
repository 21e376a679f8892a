import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { banknote, chevron, icon } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import { base, controls, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { moment } from '../data/format';
import { money } from '../data/money';
import { statements } from '../data/own-pay';
import type { IcStatement } from '../data/types';
import { draftBadge, onRecord, period } from './statement-parts';

/** Statements of incentive pay, the latest first: to a rep the own ones. */
@customElement('statements-panel')
export class StatementsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      li:first-child .row { border-top: 0; }
      .amount { font-size: var(--text-l); font-weight: var(--weight-bold); font-variant-numeric: tabular-nums; white-space: nowrap; }
      .as-of { padding: var(--space-4) var(--space-5); border-bottom: 1px solid var(--border-soft); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** When the list is of, when the server could not be asked. */
  @state() private asOf?: string;

  readonly #list = new Paged<IcStatement>(this, async (after) => {
    const found = await statements(this.session, after);
    this.asOf = found.asOf;
    return found;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#list.restart();
  }

  protected override render() {
    return html`<page-header heading=${this.session.isRep ? msg('My pay') : msg('Statements')}></page-header>
      <div class="page">
        ${this.session.isRep ? nothing : onRecord()}
        <section class="card">${this.#content()}</section>
      </div>`;
  }

  #content() {
    const list = this.#list;
    if (list.first && list.error) return loadFailure(list.error, () => void list.restart());
    if (list.first) return skeleton(4);
    if (list.items.length === 0) return html`<full-message .outline=${banknote} heading=${msg('No statement yet')} text=${this.#nothingYet()}></full-message>`;
    return html`${this.asOf ? html`<p class="as-of small weak" role="status">${msg(str`No connection: as of ${moment(this.asOf)}`)}</p>` : nothing}
      <ul>${list.items.map((one) => this.#row(one))}</ul>
      ${moreButton(list)}`;
  }

  #nothingYet(): string {
    const { isRep, isOps } = this.session;
    if (isRep) return msg('Once sales operations publishes what you are paid for a cycle, it stands here, line by line.');
    return isOps ? msg('Statements stand here once they are loaded.') : msg('A statement stands here once a line of it is disputed.');
  }

  #row(one: IcStatement) {
    const { payee, cycle, total } = one;
    const mine = payee.id === this.session.me.id;
    return html`<li><a class="row" href="#/statements/${one.id}" data-statement=${one.id}>
      <span class="grow">
        <span class="name">${mine ? cycle.name : payee.name}</span> ${draftBadge(one)}<br />
        <span class="small weak">${dotted(!mine && cycle.name, period(one))}</span>
      </span>
      <span class="amount">${money(total.amount, total.currency)}</span>
      ${icon(chevron, 18)}
    </a></li>`;
  }
}
