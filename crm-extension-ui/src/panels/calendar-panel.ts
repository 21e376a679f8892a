import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices, skeletons } from '../components/styles';
import { Calendars } from '../data/calendars';
import { today } from '../data/dates';
import { ProblemError } from '../data/problem';
import type { BusinessCalendarContent, BusinessCalendarDetail } from '../data/types';
import { faultOf, hoursOf, inOrder, WEEKDAYS } from '../data/working-week';
import { type CalendarDraft, CalendarDrafts, differs, firstContent } from './calendar-draft';
import './calendar-diagnosis';
import './calendar-holidays';
import './calendar-hours';
import { calendarPanelStyles } from './calendar-panel.styles';
import './calendar-versions';

type Part = 'hours' | 'holidays' | 'due' | 'versions';

const NEW = 'new';

/** A region's calendar: what is changed is a draft on this device until it is saved as a new version. */
@customElement('calendar-panel')
export class CalendarPanel extends AppElement {
  static override styles = [base, controls, lists, notices, skeletons, page, calendarPanelStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @property({ attribute: false }) itemId = '';
  /** Undefined of a calendar that is not made yet. */
  @state() private saved?: BusinessCalendarDetail;
  @state() private draft?: CalendarDraft;
  @state() private error?: unknown;
  @state() private refused?: unknown;
  @state() private busy = false;
  #calendars!: Calendars;
  #drafts!: CalendarDrafts;
  #etag = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (turnAway(this.session.isOps)) return;
    this.#calendars = new Calendars(this.session.api);
    this.#drafts = new CalendarDrafts(this.session.device);
    void this.#load();
  }

  /** Another part of the same calendar is no new page. */
  arrived(): void {
    if (!this.route.query.has('part')) scrollTo({ top: 0 });
  }

  get #part(): Part {
    return this.#isNew ? 'hours' : ((this.route.query.get('part') ?? 'hours') as Part);
  }

  get #isNew(): boolean {
    return this.itemId === NEW;
  }

  /** What a draft of a new calendar is kept under: it belongs to its region. */
  get #draftId(): string {
    return this.#isNew ? `${NEW} ${this.route.query.get('region') ?? ''}` : this.itemId;
  }

  readonly #load = async (): Promise<void> => {
    this.error = undefined;
    try {
      if (this.#isNew) await this.#begin();
      else {
        const { body, etag } = await this.#calendars.one(this.itemId);
        this.#take(body, etag);
        this.draft = this.#drafts.of(this.#draftId);
      }
    } catch (error) {
      this.error = error;
    }
  };

  async #begin(): Promise<void> {
    const { items } = await this.session.api.get('/regions');
    const region = items.find(({ id }) => id === this.route.query.get('region'));
    if (!region) { go('#/calendars'); return; }
    const content = firstContent(region.name, region.zoneId, today(region.zoneId) ?? this.session.today);
    this.draft = this.#drafts.of(this.#draftId) ?? { content, etag: '' };
  }

  #take(saved: BusinessCalendarDetail, etag: string | null): void {
    this.saved = saved;
    this.#etag = etag ?? '';
  }

  readonly #edited = (event: CustomEvent<BusinessCalendarContent>): void => {
    this.#edit({ content: event.detail, etag: this.draft?.etag ?? this.#etag });
  };

  #edit(draft: CalendarDraft): void {
    this.refused = undefined;
    if (this.saved && !differs(draft.content, this.saved.content)) { this.#giveUp(); return; }
    this.draft = draft;
    this.#drafts.keep(this.#draftId, draft);
  }

  #giveUp(): void {
    this.draft = undefined;
    this.refused = undefined;
    this.#drafts.drop(this.#draftId);
  }

  #discard(): void {
    const { draft } = this;
    if (!draft) return;
    if (this.#isNew) { this.#drafts.drop(this.#draftId); go('#/calendars'); return; }
    this.#giveUp();
    this.toast({ text: msg('Changes discarded'), action: { label: msg('Undo'), run: () => { this.#edit(draft); } } });
  }

  async #save(): Promise<void> {
    if (!this.draft || this.busy) return;
    const { content, etag } = this.draft;
    const ordered = { ...content, week: inOrder(content.week) };
    this.busy = true;
    this.refused = undefined;
    try {
      const region = this.route.query.get('region') ?? '';
      const { body, etag: now } = this.#isNew ? await this.#calendars.make(region, ordered) : await this.#calendars.change(this.itemId, etag, ordered);
      this.#giveUp();
      this.#take(body, now);
      this.toast({ text: msg(str`Version ${body.made.number} counts for clocks that start from now on`) });
      if (this.#isNew) go(addressOf(`/calendars/${body.id}`, { part: 'holidays' }));
    } catch (error) {
      this.refused = error;
      // Changed meanwhile: the notice says what. What is wanted here goes on top of it with the next press.
      if (error instanceof ProblemError && error.status === 412) this.draft = { content, etag: error.problem.currentEtag ?? etag };
    } finally {
      this.busy = false;
    }
  }

  /** Whether the week can be saved as it is. */
  #isWhole({ week }: BusinessCalendarContent): boolean {
    return WEEKDAYS.some((day) => hoursOf(week, day).length > 0) && WEEKDAYS.every((day) => faultOf(hoursOf(week, day)) === undefined);
  }

  protected override render() {
    const content = this.draft?.content ?? this.saved?.content;
    const note = this.saved ? `${this.saved.content.zoneId} · ${msg(str`version ${this.saved.made.number}`)}` : this.#isNew ? msg('Not saved yet') : '';
    return html`<page-header heading=${this.saved?.region.name ?? content?.name ?? msg('Calendar')} note=${note} back="#/calendars"></page-header>
      <div class="page">
        ${this.#isNew ? nothing : this.#parts()}
        ${content ? this.#shown(content) : html`<section class="card">${this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(6)}</section>`}
      </div>
      ${this.draft ? this.#bar(this.draft) : nothing}`;
  }

  #parts() {
    const parts: [Part, string][] = [['hours', msg('Hours')], ['holidays', msg('Holidays')], ['due', msg('Due times')], ['versions', msg('Versions')]];
    return html`<nav class="segments" aria-label=${msg('Parts of the calendar')}>
      ${parts.map(([part, label]) => html`<a href=${addressOf(`/calendars/${this.itemId}`, { part })} aria-current=${part === this.#part ? 'true' : nothing}>${label}</a>`)}
    </nav>`;
  }

  #shown(content: BusinessCalendarContent) {
    if (this.#part === 'holidays' && this.saved) {
      return html`<calendar-holidays .calendars=${this.#calendars} .calendarId=${this.itemId} .content=${content} .today=${today(content.zoneId) ?? this.session.today} @edited=${this.#edited}></calendar-holidays>`;
    }
    if (this.#part === 'due' && this.saved) {
      return html`<calendar-diagnosis .calendars=${this.#calendars} .calendar=${this.saved} ?unsaved=${this.draft !== undefined}></calendar-diagnosis>`;
    }
    if (this.#part === 'versions' && this.saved) {
      return html`<calendar-versions .calendars=${this.#calendars} .calendar=${this.saved} @edited=${this.#edited}></calendar-versions>`;
    }
    return html`<calendar-hours .content=${content} @edited=${this.#edited}></calendar-hours>`;
  }

  #bar({ content }: CalendarDraft) {
    const next = (this.saved?.history[0]?.number ?? 0) + 1;
    return html`<div class="save" role="region" aria-label=${msg('Unsaved changes')}>
      ${problemNotice(this.refused)}
      <div class="acts">
        <span class="small">${this.saved ? msg('Not saved yet. It stays on this device.') : msg('A region needs a calendar before anything can be due.')}</span>
        <button class="button" @click=${() => { this.#discard(); }}>${msg('Discard')}</button>
        ${this.#isWhole(content)
          ? html`<button class="button brand" aria-busy=${this.busy ? 'true' : nothing} @click=${() => this.#save()}>${msg(str`Save as version ${next}`)}</button>`
          : html`<span class="fault">${msg('Correct the hours first')}</span>`}
      </div>
    </div>`;
  }
}
