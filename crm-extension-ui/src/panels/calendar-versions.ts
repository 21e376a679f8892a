import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { changeLines } from '../components/calendar-words';
import { lists } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/sheet-dialog';
import type { SheetDialog } from '../components/sheet-dialog';
import { base, controls, skeletons } from '../components/styles';
import { timeline } from '../components/timeline';
import '../components/week-picture';
import { hoursWords, ranges, unbroken, weekLines } from '../components/week-words';
import { changesOf } from '../data/calendar-changes';
import type { Calendars } from '../data/calendars';
import { day, moment } from '../data/format';
import type { BusinessCalendarContent, BusinessCalendarDetail, BusinessCalendarVersion, VersionMade } from '../data/types';

const PAGE = 5;

/**
 * All versions of a calendar: who made each and what changed; any can be looked at and taken as the draft of a new one.
 *
 * @fires edited with the content of an old version that is to hold again
 */
@customElement('calendar-versions')
export class CalendarVersions extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    timeline,
    ranges,
    css`
      .timeline { padding-top: var(--space-3); }
      .timeline li { gap: var(--space-1); overflow-wrap: anywhere; }
      .timeline .button { justify-self: start; margin-inline-start: calc(-1 * var(--space-5)); }
      .more { display: grid; justify-items: center; padding: 0 var(--space-5) var(--space-5); }
      .sheet { display: grid; gap: var(--space-4); }
      dt { font-size: var(--text-s); color: var(--text-weak); }
      dl { display: grid; gap: var(--space-2); }
      .days li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); padding: var(--space-2) 0; }
    `,
  ];

  @property({ attribute: false }) calendars!: Calendars;
  @property({ attribute: false }) calendar!: BusinessCalendarDetail;
  @state() private versions: ReadonlyMap<number, BusinessCalendarVersion> = new Map();
  @state() private shown = 0;
  @state() private error?: unknown;
  @state() private opened?: BusinessCalendarVersion;
  @query('sheet-dialog') private sheet!: SheetDialog;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('calendar')) void this.#load(Math.max(PAGE, this.shown));
  }

  /** Reads so many of the newest versions, and the one before them, which they are compared with. */
  async #load(shown: number): Promise<void> {
    this.error = undefined;
    const missing = this.calendar.history.slice(0, shown + 1).filter(({ number }) => !this.versions.has(number));
    try {
      const read = await Promise.all(missing.map(({ number }) => this.calendars.version(this.calendar.id, number)));
      this.versions = new Map([...this.versions, ...read.map((one): [number, BusinessCalendarVersion] => [one.made.number, one])]);
      this.shown = shown;
    } catch (error) {
      this.error = error;
    }
  }

  #open(version: BusinessCalendarVersion): void {
    this.opened = version;
    void this.sheet.open();
  }

  #take(content: BusinessCalendarContent): void {
    this.emit('edited', content);
    this.sheet.close();
  }

  protected override render() {
    const { history } = this.calendar;
    return html`<section class="card" aria-labelledby="versions">
        <header><h2 id="versions">${msg('Versions')}</h2></header>
        ${this.error ? loadFailure(this.error, () => void this.#load(Math.max(PAGE, this.shown))) : nothing}
        ${this.shown === 0 ? (this.error ? nothing : skeleton(3)) : html`<ol class="timeline">${history.slice(0, this.shown).map((made, at) => this.#version(made, history[at + 1]))}</ol>`}
        ${this.shown > 0 && this.shown < history.length
          ? html`<div class="more"><button class="button" @click=${() => this.#load(this.shown + PAGE)}>${msg('Show more')}</button></div>`
          : nothing}
      </section>
      <sheet-dialog heading=${msg(str`Version ${this.opened?.made.number ?? ''}`)}>${this.opened ? this.#content(this.opened) : nothing}</sheet-dialog>`;
  }

  #version({ number, at, by }: VersionMade, before?: VersionMade) {
    const version = this.versions.get(number);
    if (!version) return nothing;
    const old = before && this.versions.get(before.number);
    const lines = old ? changeLines(changesOf(old.content, version.content), version.content) : [msg('The first version')];
    const current = number === this.calendar.made.number;
    return html`<li data-version=${number}>
      <span><b>${msg(str`Version ${number}`)}</b> ${current ? html`<span class="badge good">${msg('counts now')}</span>` : nothing}</span>
      <span class="small weak">${[moment(at), by?.name].filter(Boolean).join(' · ')}</span>
      ${lines.map((line) => html`<span>${line}</span>`)}
      <button class="button plain" aria-label=${msg(str`Look at version ${number}`)} @click=${() => { this.#open(version); }}>${msg('Look at it')}</button>
    </li>`;
  }

  #content({ made, content }: BusinessCalendarVersion) {
    const { zoneId, firstYear, lastYear, week, holidays } = content;
    return html`<div class="sheet">
      <p class="weak">${zoneId} · ${msg(str`${firstYear} to ${lastYear}`)}</p>
      <week-picture .week=${week}></week-picture>
      <dl>${weekLines(week).map((line) => html`<div><dt>${line.days}</dt><dd>${unbroken(line.hours)}</dd></div>`)}</dl>
      ${made.number === this.calendar.made.number
        ? nothing
        : html`<button class="button" @click=${() => { this.#take(content); }}>${msg('Make a new version of it')}</button>`}
      <h3>${msg('Holidays')}</h3>
      <ul class="days">${holidays.map(({ date, name, hours = [] }) => html`<li><span>${name}${hours.length > 0 ? ` (${hoursWords(hours)})` : nothing}</span><span class="weak">${day(date)}</span></li>`)}</ul>
    </div>`;
  }
}
