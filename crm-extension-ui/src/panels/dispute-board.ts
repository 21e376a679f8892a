import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { disputeLevels } from '../components/dispute-words';
import { alert, icon, plus } from '../components/icons';
import { chart, down } from '../components/icons-more';
import type { FilterField } from '../components/inbox';
import { LiveEar } from '../components/live-ear';
import { base, controls } from '../components/styles';
import { timeAgo } from '../components/time-ago';
import type { Option } from '../components/words';
import { openOn, type Standing } from '../data/dispute-board';
import { count, percent } from '../data/format';
import type { IcDisputes } from '../data/ic-disputes';
import { type Filter, filterOf, queryOf } from '../data/inbox-filter';
import { money } from '../data/money';
import type { DisputeBoard as Board, DisputeLevel, DisputeReport } from '../data/types';
import { disputeBoardStyles } from './dispute-board.styles';

/** Changes come in bursts: one question for all of them. */
const TOGETHER_MS = 1_000;
const CLOSED_KEY = 'dispute-board-closed';
/** The contract: of the reps, at most so many per cent go beyond the first manager. */
const ESCALATED_PERCENT = 5;

/** How many disputes are open at each level, how old and how much; a tap on a figure narrows the list to it. */
@customElement('dispute-board')
export class DisputeBoard extends AppElement {
  static override styles = [base, controls, disputeBoardStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) disputes!: IcDisputes;
  @property({ attribute: false }) fields: readonly FilterField[] = [];
  @property({ attribute: false }) route!: Route;
  @state() private board?: Board;
  @state() private report?: DisputeReport;
  @state() private failed = false;
  #asked?: string;
  #soon?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    new LiveEar(this, ({ objectType }) => { this.#heard(objectType); }, () => { this.#again(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
  }

  #heard(objectType: string): void {
    if (objectType !== 'IcDispute') return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(this.#again, TOGETHER_MS);
  }

  readonly #again = (): void => void this.#load();

  get #filter(): Filter {
    return filterOf(this.route.query, this.fields);
  }

  protected override willUpdate(): void {
    const { region, cycle } = this.#filter;
    const asked = [region, cycle].join('/');
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = this.#asked;
    try {
      const [board, report] = await Promise.all([this.disputes.board(this.#filter), this.disputes.report(this.#filter)]);
      if (asked !== this.#asked) return;
      this.board = board;
      this.report = report;
      this.failed = false;
    } catch {
      this.failed = asked === this.#asked;
    }
  }

  /** The list narrowed to something, of the same region and cycle. */
  #address(narrowed: Filter): string {
    const { region = [], cycle = [] } = this.#filter;
    const standard = Object.fromEntries(this.fields.map(({ name, standard: usual = [] }) => [name, usual]));
    const asked = queryOf({ ...standard, region, cycle, ...narrowed }, this.fields);
    return asked ? `#/disputes?${asked}` : '#/disputes';
  }

  #toggled(event: Event): void {
    this.session.device.put(CLOSED_KEY, !(event.target as HTMLDetailsElement).open);
  }

  protected override firstUpdated(): void {
    // A phone has no room for it unless it is asked for.
    const closed = this.session.device.get<boolean>(CLOSED_KEY) ?? matchMedia('(max-width: 899px)').matches;
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = !closed;
  }

  protected override render() {
    return html`<details @toggle=${this.#toggled}>
      <summary>${icon(chart, 18)}<b>${msg('Board')}</b><span class="sum">${this.#summary()}</span>${icon(down, 18)}</summary>
      ${this.#content()}
    </details>`;
  }

  #summary() {
    if (!this.board) return '';
    const { disputes, overdue } = openOn(this.board);
    const open = msg(str`${count(disputes)} open`);
    return overdue > 0 ? html`${open}, <span class="bad">${msg(str`${count(overdue)} overdue`)}</span>` : open;
  }

  #content() {
    const { board } = this;
    if (!board && this.failed) {
      return html`<p class="failed">${msg('The board could not be loaded.')} <button class="button" @click=${this.#again}>${msg('Try again')}</button></p>`;
    }
    if (!board) return html`<div class="tiles" aria-busy="true">${disputeLevels().map(() => html`<span class="tile bone"></span>`)}</div>`;
    return html`<ul class="tiles">${disputeLevels().map((level) => html`<li>${this.#tile(level, openOn(board, level.value))}</li>`)}</ul>
      ${this.#rates(openOn(board).overdue)}`;
  }

  #tile({ value, label }: Option<DisputeLevel>, { disputes, overdue, oldest, sums }: Standing) {
    const here = this.#filter['level']?.[0] === value;
    return html`<a class="tile" href=${this.#address({ level: [value] })} aria-current=${here ? 'true' : nothing}>
      <span class="label">${label}</span>
      <span class="figures">
        <b>${count(disputes)}</b><span class="sr">${msg('open')}</span>
        ${overdue > 0 ? html`<span class="bad" title=${msg(str`${count(overdue)} overdue`)}>${icon(alert, 14)}${count(overdue)}<span class="sr">${msg('overdue')}</span></span>` : nothing}
        <span class="sums">${[...sums].map(([currency, sum]) => html`<span>${money(sum, currency)}</span>`)}</span>
      </span>
      <span class="small weak">${oldest ? html`${msg('oldest')} ${timeAgo(oldest)}` : msg('nothing open')}</span>
    </a>`;
  }

  #rates(overdue: number) {
    const { all, reps } = this.report ?? {};
    const lines = all?.statementLines ?? 0;
    const escalated = all && reps ? (all.escalatedPayees / reps) * 100 : undefined;
    return html`<div class="rates">
      ${overdue > 0 ? html`<a class="button" href=${this.#address({ level: [], overdue: ['true'] })}>${icon(alert, 16)}${msg(str`Show all ${count(overdue)} overdue`)}</a>` : nothing}
      ${this.session.me.role === 'manager' ? html`<a class="button" href="#/disputes/new">${icon(plus, 16)}${msg('File for a rep')}</a>` : nothing}
      <a class="button" href="#/disputes/reports">${icon(chart, 16)}${msg('Reports')}</a>
      <p class="small weak">
        ${all && lines > 0 ? msg(str`Dispute rate ${percent((all.disputes / lines) * 100)}: ${count(all.disputes)} of ${count(lines)} lines.`) : nothing}
        ${escalated === undefined ? nothing : msg(str`Beyond the first manager: ${percent(escalated)} of reps, target at most ${percent(ESCALATED_PERCENT)}.`)}
      </p>
    </div>`;
  }
}
