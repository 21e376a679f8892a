import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import '../components/due-explanation';
import { icon, plus, trash } from '../components/icons';
import { lists } from '../components/list-styles';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import type { Calendars } from '../data/calendars';
import type { BusinessCalendarDetail, Diagnosis } from '../data/types';
import { instantOf, wallTimeOf } from '../data/zones';

interface Pause {
  from: string;
  to: string;
}

/** When something filed at a moment were due by a calendar, and why, day by day. */
@customElement('calendar-diagnosis')
export class CalendarDiagnosis extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    css`
      :host { display: grid; gap: var(--space-5); }
      .card { display: grid; gap: var(--space-4); padding: var(--space-5); }
      form { display: contents; }
      fieldset { display: grid; gap: var(--space-3); }
      .pause { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: var(--space-3); }
      .pause > .field { grid-column: 1; }
      .pause > button { grid-column: 2; grid-row: 1; }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      @media (min-width: 900px) {
        form > .field { max-width: 16rem; }
        .pause { grid-template-columns: 16rem 16rem auto; justify-content: start; }
        .pause > .field { grid-column: auto; }
        .pause > button { grid-column: 3; }
      }
    `,
  ];

  @property({ attribute: false }) calendars!: Calendars;
  @property({ attribute: false }) calendar!: BusinessCalendarDetail;
  /** Whether there are changes that do not count here yet. */
  @property({ type: Boolean }) unsaved = false;
  @state() private filedAt = '';
  @state() private pauses: readonly Pause[] = [];
  @state() private found?: Diagnosis;
  @state() private error?: unknown;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.filedAt ||= wallTimeOf(Date.now(), this.calendar.content.zoneId);
  }

  async #diagnose(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { zoneId } = this.calendar.content;
    const pauses = this.pauses.map(({ from, to }) => ({ from: instantOf(from, zoneId), ...(to ? { to: instantOf(to, zoneId) } : {}) }));
    this.busy = true;
    this.error = undefined;
    try {
      this.found = await this.calendars.diagnose({ calendarId: this.calendar.id, filedAt: instantOf(this.filedAt, zoneId), pauses });
    } catch (error) {
      this.error = error;
      this.found = undefined;
    } finally {
      this.busy = false;
    }
  }

  #pause(at: number, change: Partial<Pause>): void {
    this.pauses = this.pauses.map((pause, index) => (index === at ? { ...pause, ...change } : pause));
  }

  protected override render() {
    return html`${this.unsaved ? html`<div class="notice warn"><p>${msg('Your unsaved changes do not count here yet: this is what is saved.')}</p></div>` : nothing}
      <section class="card" aria-labelledby="why">
        <h2 id="why">${msg('Why is it due then?')}</h2>
        <p class="weak">${msg(str`Say when something is filed, and see when it is due and why. Times are those of ${this.calendar.content.zoneId}; nothing is stored.`)}</p>
        <form @submit=${this.#diagnose}>
          <div class="field">
            <label for="filed">${msg('Filed at')}</label>
            <input class="input" id="filed" type="datetime-local" required .value=${this.filedAt} @change=${(event: Event) => (this.filedAt = (event.target as HTMLInputElement).value)} />
          </div>
          ${this.pauses.map((pause, at) => this.#pauseFields(pause, at))}
          <div class="acts">
            <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Show the due times')}</button>
            <button class="button" type="button" @click=${() => (this.pauses = [...this.pauses, { from: this.pauses.at(-1)?.to ?? this.filedAt, to: '' }])}>${icon(plus, 18)}${msg('Add a pause')}</button>
          </div>
        </form>
        ${problemNotice(this.error)}
      </section>
      <div role="status">${this.found ? html`<span class="sr">${msg('The due times are below.')}</span>` : nothing}</div>
      ${this.found ? this.#answer(this.found) : nothing}`;
  }

  #pauseFields({ from, to }: Pause, at: number) {
    const field = (name: keyof Pause, label: string, value: string) => html`<div class="field">
      <label for=${`${name}${at}`}>${label}</label>
      <input class="input" id=${`${name}${at}`} type="datetime-local" ?required=${name === 'from'} .value=${value} @change=${(event: Event) => { this.#pause(at, { [name]: (event.target as HTMLInputElement).value }); }} />
    </div>`;
    return html`<fieldset>
      <legend>${msg(str`Pause ${at + 1}: waiting for the filer`)}</legend>
      <div class="pause">
        ${field('from', msg('From'), from)} ${field('to', msg('until, if it is over'), to)}
        <button class="icon-button" type="button" aria-label=${msg(str`Remove pause ${at + 1}`)} @click=${() => (this.pauses = this.pauses.filter((_, index) => index !== at))}>${icon(trash, 20)}</button>
      </div>
    </fieldset>`;
  }

  #answer({ acknowledge, resolve }: Diagnosis) {
    return html`<section class="card" data-promise="ACKNOWLEDGE" aria-labelledby="acknowledge">
        <h2 id="acknowledge">${msg('To be acknowledged')}</h2>
        <due-explanation .clock=${acknowledge}></due-explanation>
      </section>
      <section class="card" data-promise="RESOLVE" aria-labelledby="resolve">
        <h2 id="resolve">${msg('To be resolved')}</h2>
        <due-explanation .clock=${resolve}></due-explanation>
      </section>`;
  }
}
