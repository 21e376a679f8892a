import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import '../components/chip-group';
import { alert, icon, plus, trash } from '../components/icons';
import { copy } from '../components/icons-more';
import { lists } from '../components/list-styles';
import '../components/sheet-dialog';
import type { SheetDialog } from '../components/sheet-dialog';
import { base, controls } from '../components/styles';
import '../components/week-picture';
import { dayName } from '../components/week-words';
import type { BusinessCalendarContent, WorkingWeek } from '../data/types';
import { copied, faultOf, hoursOf, rangeFrom, type RangeFault, WEEKDAYS, type Weekday, withBreak, withHours, withMore, workingTime } from '../data/working-week';
import { hoursAndMinutes, zones } from '../data/zones';

/**
 * The working week and the zone of a calendar, to be changed.
 *
 * @fires edited with the content as it is then
 */
@customElement('calendar-hours')
export class CalendarHours extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-5); }
      .head { display: grid; gap: var(--space-5); padding: var(--space-5); grid-template-columns: minmax(0, 1fr); }
      .fields { display: grid; gap: var(--space-4); align-content: start; }
      .day { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      .title { display: flex; align-items: baseline; gap: var(--space-3); }
      h3 { font-size: var(--text-m); min-width: 2.5rem; }
      .range { display: flex; align-items: center; gap: var(--space-2); }
      .ranges { display: grid; gap: var(--space-3); }
      .range .input { flex: 0 1 8.5rem; width: 0; min-width: 0; padding-inline: var(--space-2); }
      .acts { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); margin-inline-start: calc(-1 * var(--space-4)); }
      .acts .button { padding: 0 var(--space-4); font-size: var(--text-s); }
      .sheet { display: grid; gap: var(--space-5); }
      @media (min-width: 900px) {
        .head { grid-template-columns: minmax(0, 1fr) 12rem; }
        .day { grid-template-columns: 7rem minmax(0, 1fr) auto; align-items: start; }
        .title { flex-direction: column; gap: 0; padding-top: var(--space-3); }
      }
    `,
  ];

  @property({ attribute: false }) content!: BusinessCalendarContent;
  @state() private copying?: Weekday;
  @state() private others: readonly Weekday[] = [];
  @query('sheet-dialog') private sheet!: SheetDialog;

  #edit(change: Partial<BusinessCalendarContent>): void {
    this.emit('edited', { ...this.content, ...change });
  }

  #week(week: WorkingWeek): void {
    this.#edit({ week });
  }

  #hours(day: Weekday, hours: readonly string[]): void {
    this.#week(withHours(this.content.week, day, hours));
  }

  #typed(day: Weekday, index: number, event: Event): void {
    const [from, until] = [...(event.currentTarget as HTMLElement).querySelectorAll('input')].map(({ value }) => value);
    const hours = hoursOf(this.content.week, day).map((one, at) => (at === index ? rangeFrom(from ?? '', until ?? '') : one));
    this.#hours(day, hours);
  }

  #startCopy(day: Weekday): void {
    this.copying = day;
    this.others = WEEKDAYS.filter((one) => one !== day && hoursOf(this.content.week, one).length > 0);
    void this.sheet.open();
  }

  #copy(): void {
    if (this.copying) this.#week(copied(this.content.week, this.copying, this.others));
    this.sheet.close();
  }

  protected override render() {
    return html`${this.#head()}
      <section class="card" aria-labelledby="week">
        <header><h2 id="week">${msg('Working hours')}</h2><span class="small weak">${this.#sum()}</span></header>
        ${WEEKDAYS.map((day) => this.#day(day, hoursOf(this.content.week, day)))}
      </section>
      ${this.#sheet()}`;
  }

  #sum(): string {
    const all = WEEKDAYS.map((day) => workingTime(hoursOf(this.content.week, day))).reduce((sum, one) => sum + one, 0);
    return Number.isNaN(all) ? '' : msg(str`${hoursAndMinutes(all)} a week`);
  }

  #head() {
    const { name, zoneId, week } = this.content;
    return html`<section class="card head">
      <div class="fields">
        <div class="field">
          <label for="name">${msg('Name')}</label>
          <input class="input" id="name" maxlength="120" required .value=${name} @change=${(event: Event) => { this.#edit({ name: (event.target as HTMLInputElement).value }); }} />
        </div>
        <div class="field">
          <label for="zone">${msg('Time zone')}</label>
          <select class="input" id="zone" @change=${(event: Event) => { this.#edit({ zoneId: (event.target as HTMLSelectElement).value }); }}>
            ${zones(zoneId).map((zone) => html`<option .selected=${zone === zoneId}>${zone}</option>`)}
          </select>
        </div>
      </div>
      <week-picture .week=${week}></week-picture>
    </section>`;
  }

  #day(day: Weekday, hours: readonly string[]) {
    const fault = faultOf(hours);
    return html`<div class="day" role="group" aria-labelledby=${day} data-day=${day}>
      <div class="title"><h3 id=${day}>${dayName(day)}</h3><span class="small weak">${hours.length === 0 ? msg('free') : fault ? nothing : hoursAndMinutes(workingTime(hours))}</span></div>
      <div class="ranges">
        ${hours.map((range, index) => this.#range(day, range, index))}
        ${fault ? html`<p class="fault" role="alert">${icon(alert, 16)}${faultWords(fault)}</p>` : nothing}
      </div>
      ${this.#acts(day, hours, fault)}
    </div>`;
  }

  #range(day: Weekday, range: string, index: number) {
    const [from = '', until = ''] = range.split('-');
    const changed = (event: Event): void => { this.#typed(day, index, event); };
    const others = hoursOf(this.content.week, day).filter((_, at) => at !== index);
    return html`<div class="range" @change=${changed}>
      <input class="input" type="time" aria-label=${msg(str`${dayName(day)} from`)} .value=${from} />
      <span aria-hidden="true">–</span>
      <input class="input" type="time" aria-label=${msg(str`${dayName(day)} until`)} .value=${until === '24:00' ? '00:00' : until} />
      <button class="icon-button" aria-label=${msg(str`Remove ${dayName(day)} ${from} to ${until}`)} @click=${() => { this.#hours(day, others); }}>${icon(trash, 20)}</button>
    </div>`;
  }

  #acts(day: Weekday, hours: readonly string[], fault?: RangeFault) {
    const more = fault ? undefined : withMore(hours);
    const broken = fault ? undefined : withBreak(hours);
    const act = (label: string, name: string, outline: typeof plus, run: () => void) =>
      html`<button class="button plain" aria-label=${name} @click=${run}>${icon(outline, 16)}${label}</button>`;
    return html`<div class="acts">
      ${broken ? act(msg('Break'), msg(str`Break on ${dayName(day)}`), plus, () => { this.#hours(day, broken); }) : nothing}
      ${more ? act(msg('Hours'), msg(str`More hours on ${dayName(day)}`), plus, () => { this.#hours(day, more); }) : nothing}
      ${hours.length > 0 && !fault ? act(msg('Copy'), msg(str`Copy ${dayName(day)} to other days`), copy, () => { this.#startCopy(day); }) : nothing}
    </div>`;
  }

  #sheet() {
    const { copying } = this;
    const options = WEEKDAYS.filter((day) => day !== copying).map((value) => ({ value, label: dayName(value) }));
    return html`<sheet-dialog heading=${copying ? msg(str`Copy the hours of ${dayName(copying)}`) : ''}>
      <div class="sheet">
        <chip-group several legend=${msg('To')} .options=${options} .chosen=${this.others} @chosen=${(event: CustomEvent<Weekday[]>) => (this.others = event.detail)}></chip-group>
        <button class="button brand" @click=${() => { this.#copy(); }}>${msg('Copy the hours')}</button>
      </div>
    </sheet-dialog>`;
  }
}

function faultWords(fault: RangeFault): string {
  if (fault === 'INCOMPLETE') return msg('Give both times.');
  return fault === 'ORDER' ? msg('It ends before it begins. Midnight at the end is the end of the day.') : msg('Two ranges overlap.');
}
