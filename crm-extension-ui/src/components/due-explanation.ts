import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { secondsOf } from '../data/due';
import { day } from '../data/format';
import type { ClockDay, ClockExplanation, Span } from '../data/types';
import { hoursAndMinutes, momentIn, timeIn } from '../data/zones';
import { AppElement } from './app-element';
import { lists } from './list-styles';
import { base } from './styles';
import { ranges, unbroken } from './week-words';
import { WideScreen } from './wide-screen';

/** Why a promise is due when it is: the sentence, and each day that its clock runs. Times are those of the calendar's zone. */
@customElement('due-explanation')
export class DueExplanation extends AppElement {
  static override styles = [
    base,
    lists,
    ranges,
    css`
      :host { display: grid; gap: var(--space-4); }
      .due { font-size: var(--text-l); font-weight: var(--weight-bold); }
      table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: var(--space-3) var(--space-4) var(--space-3) 0; border-bottom: 1px solid var(--border-soft); text-align: start; vertical-align: baseline; }
      th { font-size: var(--text-s); font-weight: var(--weight-bold); color: var(--text-weak); }
      tbody th { font-size: inherit; color: var(--text); white-space: nowrap; }
      .left { text-align: end; padding-inline-end: 0; white-space: nowrap; }
      .free > * { color: var(--text-weak); font-weight: inherit; }
      .badge { white-space: normal; }
      li { display: grid; gap: var(--space-2); padding: var(--space-4) 0; border-top: 1px solid var(--border-soft); }
      li > p { display: flex; justify-content: space-between; gap: var(--space-4); }
      dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-1) var(--space-4); font-size: var(--text-s); font-variant-numeric: tabular-nums; }
      dt { color: var(--text-weak); }
    `,
  ];

  @property({ attribute: false }) clock!: ClockExplanation;
  readonly #screen = new WideScreen(this);

  protected override render() {
    const { dueAt, text, days, zoneId, calendarVersion, policyVersion } = this.clock;
    return html`<div>
        <p class="due">${dueAt ? msg(str`Due ${momentIn(dueAt, zoneId)}`) : msg('Paused: not due before it goes on')}</p>
        <p>${text}</p>
        <p class="small weak">${msg(str`By version ${calendarVersion} of the calendar and version ${policyVersion} of the promise.`)}</p>
      </div>
      ${days.length === 0 ? nothing : this.#screen.is ? this.#table(days) : html`<ol>${days.map((one) => this.#card(one))}</ol>`}`;
  }

  #table(days: readonly ClockDay[]) {
    return html`<table>
      <caption class="sr">${msg('Day by day')}</caption>
      <thead>
        <tr>
          <th scope="col">${msg('Date')}</th>
          <th scope="col">${msg('Working hours')}</th>
          <th scope="col">${msg('Counted')}</th>
          <th scope="col">${msg('Paused')}</th>
          <th scope="col" class="left">${msg('Left')}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          (one) => html`<tr class=${one.working.length === 0 ? 'free' : ''} data-date=${one.date}>
            <th scope="row">${day(one.date)}</th>
            <td>${holidayBadge(one)} ${unbroken(this.#working(one))}</td>
            <td>${unbroken(this.#spans(one.counted))}</td>
            <td>${unbroken(this.#spans(one.paused))}</td>
            <td class="left">${hoursAndMinutes(one.leftSeconds)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #card(one: ClockDay) {
    const facts: [string, string][] = [
      [msg('Working hours'), this.#working(one)],
      [msg('Counted'), this.#spans(one.counted)],
      [msg('Paused'), this.#spans(one.paused)],
    ];
    return html`<li class=${one.working.length === 0 ? 'free' : ''} data-date=${one.date}>
      <p><span><b>${day(one.date)}</b> ${holidayBadge(one)}</span><span class="left">${msg(str`${hoursAndMinutes(one.leftSeconds)} left`)}</span></p>
      <dl>${facts.filter(([, text]) => text).map(([label, text]) => html`<dt>${label}</dt><dd>${unbroken(text)}</dd>`)}</dl>
    </li>`;
  }

  #working({ working }: ClockDay): string {
    return working.length === 0 ? msg('none') : working.map((span) => this.#times(span)).join(', ');
  }

  /** "4 h (13:00–17:00)"; nothing of none. */
  #spans(spans: readonly Span[]): string {
    if (spans.length === 0) return '';
    return `${hoursAndMinutes(secondsOf(spans))} (${spans.map((span) => this.#times(span)).join(', ')})`;
  }

  #times({ from, until }: Span): string {
    const { zoneId } = this.clock;
    const end = timeIn(until, zoneId);
    return `${timeIn(from, zoneId)}–${end === '00:00' ? '24:00' : end}`;
  }
}

function holidayBadge({ holiday }: ClockDay) {
  return holiday ? html`<span class="badge info">${holiday}</span>` : nothing;
}
