import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { alert, icon } from '../components/icons';
import { base, controls } from '../components/styles';
import type { BusinessCalendarContent, DayOff } from '../data/types';
import { faultOf, rangeFrom } from '../data/working-week';

/**
 * A holiday by hand: its date, its name, and the hours worked all the same.
 *
 * @fires given with the holiday
 */
@customElement('holiday-form')
export class HolidayForm extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; gap: var(--space-5); }
      .times { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-4); }
      legend { padding-bottom: var(--space-2); }
    `,
  ];

  @property({ attribute: false }) holiday!: DayOff;
  @property({ attribute: false }) content!: BusinessCalendarContent;
  /** The year that a new one is probably in. */
  @property() year = '';
  @state() private fault = false;

  #give(event: Event): void {
    event.preventDefault();
    const { date = '', name = '', from = '', until = '' } = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const [changed, ...others] = this.holiday.hours ?? [];
    const hours = from || until ? [rangeFrom(from, until), ...others] : changed ? others : [];
    this.fault = faultOf(hours) !== undefined;
    if (!this.fault) this.emit('given', { date, name: name.trim(), hours });
  }

  protected override render() {
    const { date, name, hours = [] } = this.holiday;
    const { firstYear, lastYear } = this.content;
    const [from = '', until = ''] = (hours[0] ?? '').split('-');
    return html`<form @submit=${this.#give}>
      <div class="field">
        <label for="date">${msg('Date')}</label>
        <input class="input" id="date" name="date" type="date" required min=${`${firstYear}-01-01`} max=${`${lastYear}-12-31`} .value=${date || `${this.year}-01-01`} />
      </div>
      <div class="field">
        <label for="name">${msg('Name')}</label>
        <input class="input" id="name" name="name" required maxlength="120" pattern=".*\\S.*" .value=${name} />
      </div>
      <fieldset>
        <legend>${msg('Worked all the same, if at all')}</legend>
        <div class="times">
          <input class="input" name="from" type="time" aria-label=${msg('from')} .value=${from} />
          <input class="input" name="until" type="time" aria-label=${msg('until')} .value=${until === '24:00' ? '00:00' : until} />
        </div>
        ${this.fault ? html`<p class="fault" role="alert">${icon(alert, 16)}${msg('Give both times, the later one last.')}</p>` : nothing}
      </fieldset>
      <button class="button brand">${date ? msg('Change it') : msg('Add it')}</button>
    </form>`;
  }
}
