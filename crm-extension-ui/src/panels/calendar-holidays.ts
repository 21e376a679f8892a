import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import '../components/chip-group';
import { icon, plus, trash } from '../components/icons';
import { download, pencil } from '../components/icons-more';
import { lists } from '../components/list-styles';
import '../components/sheet-dialog';
import type { SheetDialog } from '../components/sheet-dialog';
import { base, controls, notices } from '../components/styles';
import { hoursWords } from '../components/week-words';
import { reach, withHolidays } from '../data/calendar-changes';
import type { Calendars, Offer } from '../data/calendars';
import { day } from '../data/format';
import type { BusinessCalendarContent, DayOff } from '../data/types';
import './holiday-form';
import './holidays-offer';

/**
 * The holidays of a calendar, year by year, to be changed by hand, from a library or from a list.
 *
 * @fires edited with the content as it is then
 */
@customElement('calendar-holidays')
export class CalendarHolidays extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    css`
      :host { display: grid; gap: var(--space-5); }
      .card { display: grid; }
      .head { gap: var(--space-5); padding: var(--space-5); }
      .years { display: grid; grid-template-columns: repeat(2, minmax(0, 8rem)); gap: var(--space-4); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      li { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-3) var(--space-2) var(--space-5); border-top: 1px solid var(--border-soft); }
      li > span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
      .none { padding: var(--space-5); border-top: 1px solid var(--border-soft); }
      @media (min-width: 900px) { .day { display: inline-block; min-width: 11rem; } br { display: none; } }
    `,
  ];

  @property({ attribute: false }) calendars!: Calendars;
  @property() calendarId = '';
  @property({ attribute: false }) content!: BusinessCalendarContent;
  @property() today = '';
  @state() private year = '';
  @state() private changing?: DayOff;
  @state() private bringing = false;
  @query('#one') private one!: SheetDialog;
  @query('#many') private many!: SheetDialog;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content') || this.#years().includes(this.year)) return;
    const now = this.today.slice(0, 4);
    this.year = this.#years().includes(now) ? now : String(this.content.lastYear);
  }

  #years(): string[] {
    const { firstYear, lastYear } = this.content;
    return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => String(firstYear + at));
  }

  #edit(change: Partial<BusinessCalendarContent>): void {
    this.emit('edited', { ...this.content, ...change });
  }

  #change(holiday?: DayOff): void {
    this.changing = holiday ?? { date: '', name: '', hours: [] };
    void this.one.open();
  }

  /** Puts a holiday in, in place of the one that is changed and of any on its date. */
  #put(holiday: DayOff): void {
    const without = { ...this.content, holidays: this.content.holidays.filter(({ date }) => date !== this.changing?.date) };
    this.emit('edited', withHolidays(without, [holiday], this.content));
    this.year = holiday.date.slice(0, 4);
    this.one.close();
  }

  #remove({ date }: DayOff): void {
    this.#edit({ holidays: this.content.holidays.filter((one) => one.date !== date) });
  }

  #take({ changes, content }: Offer): void {
    this.emit('edited', withHolidays(this.content, [...changes.added, ...changes.altered], content));
    this.year = String(content.lastYear);
    this.many.close();
  }

  #bring(): void {
    this.bringing = true;
    void this.many.open();
  }

  protected override render() {
    const all = this.content.holidays.filter(({ date }) => date.startsWith(this.year));
    return html`${this.#head()}
      <section class="card" aria-labelledby="list">
        <header><h2 id="list">${msg(str`Holidays in ${this.year}`)}</h2><span class="small weak">${all.length}</span></header>
        ${all.length === 0
          ? html`<p class="none weak">${msg('None: every weekday with hours counts. Load them from the library, or add the first.')}</p>`
          : html`<ul>${all.map((holiday) => this.#holiday(holiday))}</ul>`}
      </section>
      <sheet-dialog id="one" heading=${this.changing?.date ? msg('Change a holiday') : msg('Add a holiday')} @closed=${() => (this.changing = undefined)}>
        ${this.changing
          ? html`<holiday-form .holiday=${this.changing} .content=${this.content} .year=${this.year} @given=${(event: CustomEvent<DayOff>) => { this.#put(event.detail); }}></holiday-form>`
          : nothing}
      </sheet-dialog>
      <sheet-dialog id="many" heading=${msg('Load holidays')} @closed=${() => (this.bringing = false)}>
        ${this.bringing
          ? html`<holidays-offer .calendars=${this.calendars} .calendarId=${this.calendarId} .lastYear=${this.content.lastYear} @taken=${(event: CustomEvent<Offer>) => { this.#take(event.detail); }}></holidays-offer>`
          : nothing}
      </sheet-dialog>`;
  }

  #head() {
    const { lastYear } = this.content;
    return html`<section class="card head">
      ${reach(lastYear, this.today) === 'WELL' ? nothing : html`<div class="notice warn"><p>${msg(str`The calendar ends with ${lastYear}. Load the holidays of ${lastYear + 1}.`)}</p></div>`}
      <div class="acts">
        <button class="button brand" @click=${() => { this.#bring(); }}>${icon(download, 18)}${msg('Load holidays')}</button>
        <button class="button" @click=${() => { this.#change(); }}>${icon(plus, 18)}${msg('Add a holiday')}</button>
      </div>
      <div class="years">${this.#bound('firstYear', msg('Held from year'))} ${this.#bound('lastYear', msg('to year'))}</div>
      <chip-group legend=${msg('Year shown')} .options=${this.#years().map((value) => ({ value, label: value }))} .chosen=${[this.year]} @chosen=${(event: CustomEvent<string[]>) => (this.year = event.detail[0] ?? this.year)}></chip-group>
    </section>`;
  }

  #bound(name: 'firstYear' | 'lastYear', label: string) {
    const changed = (event: Event): void => {
      const { valueAsNumber } = event.target as HTMLInputElement;
      if (valueAsNumber >= 2000 && valueAsNumber <= 2100) this.#edit({ [name]: valueAsNumber });
    };
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} type="number" inputmode="numeric" min="2000" max="2100" .value=${String(this.content[name])} @change=${changed} />
    </div>`;
  }

  #holiday(holiday: DayOff) {
    const { date, name, hours = [] } = holiday;
    return html`<li data-date=${date}>
      <span><b class="day">${day(date)}</b><br />${name}${hours.length > 0 ? html` <span class="weak">${msg(str`works ${hoursWords(hours)}`)}</span>` : nothing}</span>
      <button class="icon-button" aria-label=${msg(str`Change ${name}, ${day(date)}`)} @click=${() => { this.#change(holiday); }}>${icon(pencil, 18)}</button>
      <button class="icon-button" aria-label=${msg(str`Remove ${name}, ${day(date)}`)} @click=${() => { this.#remove(holiday); }}>${icon(trash, 18)}</button>
    </li>`;
  }
}
