import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hoursIn, secondsOf, workingTime } from '../data/due';
import { cached } from '../data/format';
import type { ClockDay, ClockExplanation } from '../data/types';
import { AppElement } from './app-element';
import { base } from './styles';

/** Why a clock is due when it is: in a sentence or two, and day by day. */
@customElement('due-reason')
export class DueReason extends AppElement {
  static override styles = [
    base,
    css`
      :host { display: grid; gap: var(--space-5); }
      table { width: 100%; border-collapse: collapse; font-size: var(--text-s); font-variant-numeric: tabular-nums; }
      caption { padding-bottom: var(--space-3); text-align: start; color: var(--text-weak); }
      th, td { padding: var(--space-3) 0 var(--space-3) var(--space-3); border-top: 1px solid var(--border-soft); text-align: start; vertical-align: top; }
      th:first-child { padding-inline-start: 0; }
      thead th { border-top: 0; color: var(--text-weak); font-size: var(--text-xs); }
      th[scope='row'] { font-weight: 400; white-space: nowrap; }
      tbody th b { display: block; font-size: var(--text-xs); white-space: normal; }
      .free th, .free td { background: var(--inset); color: var(--text-weak); }
      .range { display: block; white-space: nowrap; }
      td:last-child, thead th:last-child { text-align: end; }
    `,
  ];

  @property({ attribute: false }) explanation!: ClockExplanation;

  protected override render() {
    const { text, days, zoneId } = this.explanation;
    return html`<p>${text}</p>
      ${days.length === 0
        ? nothing
        : html`<table>
            <caption>${msg('Day by day, by the clock of the calendar')} (${zoneId})</caption>
            <thead>
              <tr>
                <th scope="col">${msg('Date')}</th>
                <th scope="col">${msg('Working time')}</th>
                <th scope="col">${msg('Counted')}</th>
                <th scope="col">${msg('Paused')}</th>
                <th scope="col">${msg('Left')}</th>
              </tr>
            </thead>
            <tbody>${days.map((one) => this.#day(one))}</tbody>
          </table>`}`;
  }

  #day({ date, working, counted, paused, holiday, leftSeconds }: ClockDay) {
    const zone = this.explanation.zoneId;
    const seconds = (spans: ClockDay['counted']) => (spans.length === 0 ? '–' : workingTime(secondsOf(spans)));
    return html`<tr class=${working.length === 0 ? 'free' : ''}>
      <th scope="row">${shortDay(date)}${holiday ? html`<b>${holiday}</b>` : nothing}</th>
      <td>${working.length === 0 ? msg('none') : working.map((span) => html`<span class="range">${hoursIn(span, zone)}</span>`)}</td>
      <td>${seconds(counted)}</td>
      <td>${seconds(paused)}</td>
      <td>${workingTime(leftSeconds)}</td>
    </tr>`;
  }
}

/** A calendar date without its year: "Tue, Nov 24". */
function shortDay(date: string): string {
  const format = cached('short day', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }));
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
