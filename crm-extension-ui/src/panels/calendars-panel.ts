import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/router';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import { chevron, icon } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { base, controls, notices, skeletons } from '../components/styles';
import '../components/week-picture';
import { hoursWords, ranges, unbroken, weekLines } from '../components/week-words';
import { nextHolidays, reach } from '../data/calendar-changes';
import { Calendars } from '../data/calendars';
import { today } from '../data/dates';
import { day } from '../data/format';
import type { BusinessCalendarDetail, DayOff, Named } from '../data/types';

const NEXT = 3;

/** When people work, region by region: the week, the next holidays, and how far the calendar reaches. */
@customElement('calendars-panel')
export class CalendarsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    skeletons,
    page,
    ranges,
    css`
      @media (min-width: 900px) { .page { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: stretch; } .whole { grid-column: 1 / -1; } }
      .region { display: grid; align-content: start; gap: var(--space-4); padding: var(--space-5); }
      .region header { display: flex; align-items: baseline; flex-wrap: wrap; gap: var(--space-1) var(--space-4); padding: 0; }
      h2 { overflow-wrap: anywhere; }
      .week { display: grid; grid-template-columns: minmax(7rem, 10rem) minmax(0, 1fr); gap: var(--space-5); align-items: center; }
      dl { display: grid; gap: var(--space-2); }
      dt { font-size: var(--text-s); color: var(--text-weak); }
      .next li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); padding: var(--space-1) 0; }
      h3 { font-size: var(--text-s); color: var(--text-weak); }
      .held { padding-top: var(--space-3); }
      .open { align-self: end; justify-self: start; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private regions: readonly Named[] = [];
  @state() private calendars?: BusinessCalendarDetail[];
  @state() private error?: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    if (turnAway(this.session.isOps)) return;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.error = undefined;
    const { api } = this.session;
    try {
      const [{ items }, calendars] = await Promise.all([api.get('/regions'), new Calendars(api).all()]);
      this.regions = items;
      this.calendars = calendars;
    } catch (error) {
      this.error = error;
    }
  }

  protected override render() {
    return html`<page-header heading=${msg('Calendars')} note=${msg('When people work, and what clocks count by')} back="#/menu"></page-header>
      <div class="page">${this.calendars ? this.#all(this.calendars) : html`<section class="card whole">${this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(6)}</section>`}</div>`;
  }

  #all(calendars: readonly BusinessCalendarDetail[]) {
    return this.regions.map((region) => {
      const calendar = calendars.find((one) => one.region.id === region.id);
      return calendar ? this.#calendar(calendar) : this.#without(region);
    });
  }

  #without({ id, name }: Named) {
    return html`<section class="card region" data-region=${id} aria-labelledby=${`r${id}`}>
      <header><h2 id=${`r${id}`}>${name}</h2></header>
      <div class="notice warn"><p>${msg('This region has no calendar: nothing can be due here.')}</p></div>
      <a class="button brand open" href=${addressOf('/calendars/new', { region: id })} aria-label=${msg(str`Give ${name} a calendar`)}>${msg('Give it a calendar')}</a>
    </section>`;
  }

  #calendar({ id, region, made, content }: BusinessCalendarDetail) {
    const now = today(content.zoneId) ?? this.session.today;
    return html`<section class="card region" data-region=${region.id} aria-labelledby=${`r${region.id}`}>
      <header><h2 id=${`r${region.id}`}>${region.name}</h2><span class="small weak">${content.zoneId} · ${msg(str`version ${made.number}`)}</span></header>
      ${this.#warning(content.lastYear, now)}
      <div class="week">
        <week-picture .week=${content.week}></week-picture>
        <dl>${weekLines(content.week).map(({ days, hours }) => html`<div><dt>${days}</dt><dd>${unbroken(hours)}</dd></div>`)}</dl>
      </div>
      <div>
        <h3>${msg('Next holidays')}</h3>
        ${this.#next(nextHolidays(content.holidays, now, NEXT))}
        <p class="small weak held">${msg(str`Dates are held until the end of ${content.lastYear}.`)}</p>
      </div>
      <a class="button open" href=${addressOf(`/calendars/${id}`)} aria-label=${msg(str`Open the calendar of ${region.name}`)}>${msg('Open it')}${icon(chevron, 18)}</a>
    </section>`;
  }

  #warning(lastYear: number, now: string) {
    const held = reach(lastYear, now);
    if (held === 'WELL') return nothing;
    const text = held === 'OVER' ? msg(str`It ended with ${lastYear}: nothing can be filed. Load this year's holidays.`) : msg(str`It ends with ${lastYear}, and what is filed now is due after that. Load the holidays of ${lastYear + 1}.`);
    return html`<div class="notice ${held === 'OVER' ? 'bad' : 'warn'}"><p>${text}</p></div>`;
  }

  #next(holidays: readonly DayOff[]) {
    if (holidays.length === 0) return html`<p>${msg('None is known.')}</p>`;
    return html`<ul class="next">${holidays.map(({ date, name, hours = [] }) => html`<li><span>${name}${hours.length > 0 ? ` (${hoursWords(hours)})` : nothing}</span><span class="weak">${day(date)}</span></li>`)}</ul>`;
  }
}
