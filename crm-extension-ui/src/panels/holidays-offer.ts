import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices, skeletons } from '../components/styles';
import { hoursWords } from '../components/week-words';
import type { Calendars, Offer } from '../data/calendars';
import { count, day } from '../data/format';
import { ProblemError } from '../data/problem';
import type { DayOff, HolidayPlace, Problem } from '../data/types';

type Row = NonNullable<Problem['rows']>[number];

/**
 * Holidays from the library or from a pasted list: looked at first, then taken over.
 *
 * @fires taken with what is taken over
 */
@customElement('holidays-offer')
export class HolidaysOffer extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    page,
    skeletons,
    css`
      :host, form, .offer { display: grid; gap: var(--space-4); }
      .years { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-4); }
      .offer { padding-top: var(--space-4); border-top: 1px solid var(--border-soft); }
      .offer li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); padding: var(--space-2) 0; }
      .lines li { overflow-wrap: anywhere; }
      textarea { font-family: ui-monospace, monospace; font-size: var(--text-m); }
    `,
  ];

  @property({ attribute: false }) calendars!: Calendars;
  @property() calendarId = '';
  @property({ attribute: false }) lastYear = 0;
  @state() private places?: HolidayPlace[];
  @state() private from: 'library' | 'list' = 'library';
  @state() private country = '';
  @state() private division = '';
  @state() private offered?: Offer;
  @state() private error?: unknown;
  @state() private failed?: unknown;
  @state() private busy = false;
  @state() private asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failed = undefined;
    try {
      this.places = await this.calendars.places();
    } catch (error) {
      this.failed = error;
    }
  }

  async #look(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const given = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const { country = '', part = '', subpart = '', list = '' } = given;
    this.asked = list;
    const library = { country, subdivision: (subpart || part) || undefined, fromYear: Number(given['fromYear']), toYear: Number(given['toYear']) };
    this.busy = true;
    this.#forget();
    try {
      this.offered = await this.calendars.offer(this.calendarId, this.from === 'library' ? library : { list });
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  /** What was looked at is no longer what would be taken over. */
  #forget(): void {
    this.offered = undefined;
    this.error = undefined;
  }

  #choose(from: 'library' | 'list'): void {
    this.from = from;
    this.#forget();
  }

  protected override render() {
    const source = (value: 'library' | 'list', label: string) =>
      html`<button aria-pressed=${this.from === value} @click=${() => { this.#choose(value); }}>${label}</button>`;
    return html`<div class="segments">${source('library', msg('From the library'))} ${source('list', msg('From a list'))}</div>
      <form @submit=${this.#look} @input=${() => { this.#forget(); }}>
        ${this.from === 'library' ? this.#library() : this.#list()}
        <button class="button ${this.offered ? '' : 'brand'}" aria-busy=${this.busy ? 'true' : nothing}>${msg('Look at them')}</button>
      </form>
      ${this.#answer()}`;
  }

  #library() {
    if (!this.places) return this.failed ? loadFailure(this.failed, () => void this.#load()) : skeleton(2);
    const parts = this.places.find(({ code }) => code === this.country)?.parts ?? [];
    const subparts = parts.find(({ code }) => code === this.division)?.parts ?? [];
    return html`${this.#select('country', msg('Country'), this.places, (value) => { this.country = value; this.division = ''; })}
      ${parts.length > 0 ? this.#select('part', msg('Part of it'), parts, (value) => { this.division = value; }) : nothing}
      ${subparts.length > 0 ? this.#select('subpart', msg('Place in it'), subparts.map((one) => ({ ...one, code: `${this.division}/${one.code}` }))) : nothing}
      <div class="years">${this.#year('fromYear', msg('From year'))} ${this.#year('toYear', msg('to year'))}</div>
      <p class="hint">${msg("Public and bank holidays. A company's own days off are in no library: add them after.")}</p>`;
  }

  #select(name: string, label: string, places: readonly HolidayPlace[], chosen?: (value: string) => void) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select class="input" id=${name} name=${name} ?required=${name === 'country'} @change=${(event: Event) => { chosen?.((event.target as HTMLSelectElement).value); }}>
        <option value="">${name === 'country' ? msg('Choose') : msg('All of it')}</option>
        ${places.map((place) => html`<option value=${place.code}>${place.name}</option>`)}
      </select>
    </div>`;
  }

  #year(name: string, label: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} name=${name} type="number" inputmode="numeric" required min="2000" max="2100" .defaultValue=${String(this.lastYear + 1)} />
    </div>`;
  }

  #list() {
    return html`<div class="field">
      <label for="list">${msg('A holiday on each line')}</label>
      <textarea class="input" id="list" name="list" rows="6" maxlength="40000" required aria-describedby="how" placeholder="2026-12-25;Christmas Day&#10;2026-12-24;Christmas Eve;09:00-12:00"></textarea>
      <p class="hint" id="how">${msg('Date; name; and hours if people work all the same, separated by semicolons.')}</p>
    </div>`;
  }

  #answer() {
    if (this.error) {
      const rows = this.error instanceof ProblemError ? (this.error.problem.rows ?? []) : [];
      return rows.length > 0 ? this.#faults(rows) : problemNotice(this.error);
    }
    return this.offered ? this.#offer(this.offered) : nothing;
  }

  #faults(rows: readonly Row[]) {
    const lines = this.asked.split(/\r?\n/);
    return html`<div class="notice bad" role="alert">
      <p><b>${rows.length === 1 ? msg('One line is no holiday') : msg(str`${count(rows.length)} lines are no holidays`)}</b></p>
      <ul class="lines">${rows.map(({ line, fault }) => html`<li><b>${msg(str`Line ${line}`)}</b> <code>${lines[line - 1]}</code>: ${rowWords(fault)}</li>`)}</ul>
      <p>${msg('Nothing is taken over. Correct them and look again.')}</p>
    </div>`;
  }

  #offer(offer: Offer) {
    const { added, altered } = offer.changes;
    const number = added.length + altered.length;
    if (number === 0) return html`<div class="notice" role="status"><p>${msg('The calendar holds all of them already.')}</p></div>`;
    return html`<div class="offer" role="status">
      <p><b>${msg(str`${count(added.length)} new, ${count(altered.length)} in place of others on the same dates`)}</b></p>
      <ul>${[...added, ...altered].map((one) => this.#day(one))}</ul>
      <button class="button brand" @click=${() => { this.emit('taken', offer); }}>${number === 1 ? msg('Take it over') : msg(str`Take all ${count(number)} over`)}</button>
    </div>`;
  }

  #day({ date, name, hours = [] }: DayOff) {
    return html`<li><span>${name}${hours.length > 0 ? ` (${hoursWords(hours)})` : nothing}</span><span class="weak">${day(date)}</span></li>`;
  }
}

function rowWords(fault: Row['fault']): string {
  const words: Record<Row['fault'], string> = {
    NOT_A_DATE: msg('no date that exists'),
    YEAR_NOT_HELD: msg('the calendar does not hold this year; load or set the years first'),
    DATE_TWICE: msg('the same date is there twice'),
    BAD_NAME: msg('the name is missing or too long'),
    NOT_HOURS: msg('no hours such as 09:00-12:00'),
  };
  return words[fault];
}
