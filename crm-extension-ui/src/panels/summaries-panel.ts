import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { addressOf, go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { icon, map } from '../components/icons';
import { printer } from '../components/icons-more';
import { InboxExport } from '../components/inbox-export';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import type { PageHeader } from '../components/page-header';
import { Paged } from '../components/paged';
import { base, controls, skeletons } from '../components/styles';
import { plusDays } from '../data/dates';
import { count, moment } from '../data/format';
import { asOf, askedMonday, mondayOf, mostToLookAtFirst, weekRange } from '../data/territory-weeks';
import type { TerritoryWeek } from '../data/types';
import { summariesStyles } from './summaries-panel.styles';
import { outcomeTable, weekTable } from './summaries-table';

/** As many as the server gives at once: those of most regions are whole then. */
const PAGE = 200;

/** The week of each territory, which reps used to write to their managers. */
@customElement('summaries-panel')
export class SummariesPanel extends AppElement {
  static override styles = [base, controls, lists, skeletons, page, summariesStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @query('page-header') private header?: PageHeader;

  readonly #weeks = new Paged<TerritoryWeek>(this, (after) =>
    this.session.api.get('/territory-summaries', { query: { ...this.#question, after, limit: PAGE } }),
  );
  readonly #export = new InboxExport(this, (toast) => { this.toast(toast); });
  #visited = false;

  /** Another week is no new page: the focus stays on what was pressed. */
  arrived(): void {
    if (this.#visited) return;
    this.#visited = true;
    scrollTo({ top: 0 });
    void this.header?.takeFocus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route') && !turnAway(!this.session.isRep)) void this.#weeks.restart();
  }

  get #running(): string {
    return mondayOf(this.session.today);
  }

  get #monday(): string {
    return askedMonday(this.route.query, this.session.today);
  }

  /** The running week is that of the server's today, so it is asked for by no date. */
  get #question() {
    return { week: this.#monday === this.#running ? undefined : this.#monday, region: this.route.query.get('region') ?? undefined };
  }

  /** The region that is asked for, or those that the user has. */
  get #place(): string {
    const { role, regions } = this.session.me;
    const one = regions.find(({ id }) => id === this.#question.region);
    if (one) return one.name;
    return role === 'ops' ? msg('All regions') : regions.map(({ name }) => name).join(', ');
  }

  #ask(change: { week?: string; region?: string }): void {
    const asked = { ...this.#question, ...change };
    go(addressOf('/summaries', { ...asked, week: asked.week === this.#running ? undefined : asked.week }));
  }

  protected override render() {
    const place = this.#place;
    return html`<page-header heading=${msg('The week')} note=${place} back="#/home">
        ${this.#exportButton()}
        <button class="icon-button print" aria-label=${msg('Print')} @click=${() => { print(); }}>${icon(printer, 20)}</button>
      </page-header>
      <div class="page">
        <p class="paper">${msg('The week of each territory')} · ${place}</p>
        <div class="asked">${this.#chooser()} ${this.#regions()}</div>
        ${this.#content()}
      </div>`;
  }

  #exportButton() {
    const { week, region } = this.#question;
    const filter = { week: [week ?? this.#weeks.items[0]?.monday ?? this.#monday], region: region ? [region] : [] };
    return this.#export.button({ path: 'territory-summaries/export', file: `territory-summaries-${filter.week[0] ?? ''}.csv` }, filter, false);
  }

  #chooser() {
    const monday = this.#monday;
    const running = monday === this.#running;
    const note = running ? msg('this week, until now') : monday === plusDays(this.#running, -7) ? msg('last week') : nothing;
    return html`<div class="week" role="group" aria-label=${msg('Week')}>
      <p class="range" role="status"><b>${weekRange(monday)}</b> <span class="weak">${note}</span></p>
      <div class="segments">
        <button @click=${() => { this.#ask({ week: plusDays(monday, -7) }); }}>${msg('Previous', { id: 'week-previous' })}</button>
        <button aria-pressed=${running} @click=${() => { this.#ask({ week: this.#running }); }}>${msg('This week')}</button>
        <button aria-disabled=${running} @click=${() => { if (!running) this.#ask({ week: plusDays(monday, 7) }); }}>${msg('Next', { id: 'week-next' })}</button>
      </div>
    </div>`;
  }

  #regions() {
    const { regions } = this.session.me;
    if (regions.length < 2) return nothing;
    return html`<div class="field">
      <label for="region">${msg('Region')}</label>
      <select class="input" id="region" @change=${(event: Event) => { this.#ask({ region: (event.target as HTMLSelectElement).value }); }}>
        <option value="">${msg('All regions')}</option>
        ${regions.map((one) => html`<option value=${one.id} .selected=${one.id === this.#question.region}>${one.name}</option>`)}
      </select>
    </div>`;
  }

  #content() {
    const list = this.#weeks;
    if (list.first) return html`<section class="card">${list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(8)}</section>`;
    if (list.items.length === 0) return this.#nothing();
    const whole = !list.hasMore;
    const weeks = whole ? mostToLookAtFirst(list.items) : list.items;
    const regions = new Set(weeks.map(({ region }) => region.id)).size;
    return html`<p class="said small weak">${whole ? `${toLookAt(weeks)} ` : nothing}${msg(str`As of ${moment(asOf(weeks) ?? '')}.`)}</p>
      ${weekTable(weeks, { running: this.#monday === this.#running, regions: regions > 1 })}
      <div class="tail">${moreButton(list)}</div>
      ${outcomeTable(weeks)}`;
  }

  #nothing() {
    const text = this.#question.region ? msg('Choose another region.') : msg('Ask sales operations to assign you a region.');
    return html`<section class="card"><full-message .outline=${map} heading=${msg('No territory here')} text=${text}></full-message></section>`;
  }
}

/** How many need a look, of those shown. */
function toLookAt(weeks: readonly TerritoryWeek[]): string {
  const marked = weeks.filter(({ marks }) => marks.length > 0).length;
  if (marked === 0) return msg('Nothing here needs a look.');
  return msg(str`${count(marked)} of ${count(weeks.length)} need a look; those without a call and with the most to look at come first.`);
}
