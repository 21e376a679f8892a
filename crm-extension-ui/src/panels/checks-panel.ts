import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { check as mark } from '../components/icons';
import { lists, page } from '../components/list-styles';
import '../components/page-header';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import { count, day } from '../data/format';
import { plusDays } from '../data/dates';
import { type Intent, intentFor } from '../data/intent';
import type { CallDayCheck } from '../data/types';

type Difference = CallDayCheck['differences'][number];

/** Operations compare the sums of calls by day with the calls themselves, and put them right. */
@customElement('checks-panel')
export class ChecksPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    page,
    css`
      .page { max-width: 48rem; }
      form { display: grid; gap: var(--space-5); padding: var(--space-5); }
      .days { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: var(--space-4); }
      .button { justify-self: start; }
      .scroll { overflow-x: auto; padding: var(--space-3) var(--space-5); }
      table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: var(--space-3) var(--space-4) var(--space-3) 0; border-bottom: 1px solid var(--border-soft); text-align: start; vertical-align: baseline; }
      tr:last-child > * { border-bottom: 0; }
      thead th { font-size: var(--text-s); color: var(--text-weak); }
      tbody th { font-weight: inherit; overflow-wrap: anywhere; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private result?: CallDayCheck;
  @state() private error?: unknown;
  /** What is under way. */
  @state() private busy?: 'compare' | 'repair';
  @query('.notice h2') private told?: HTMLElement;
  #intent?: Intent;

  override connectedCallback(): void {
    super.connectedCallback();
    turnAway(this.session.isOps);
  }

  #compare(event: Event): void {
    event.preventDefault();
    const { from = '', to = '' } = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    void this.#run({ from, to, repair: false });
  }

  async #run(body: { from: string; to: string; repair: boolean }): Promise<void> {
    if (this.busy) return;
    // Once answered, the same question is another one: calls go on.
    this.#intent = intentFor({ method: 'POST', path: 'call-day-checks', body }, this.#intent);
    this.busy = body.repair ? 'repair' : 'compare';
    this.error = undefined;
    try {
      this.result = (await this.session.api.send<CallDayCheck>(this.#intent)).body;
      this.#intent = undefined;
      await this.updateComplete;
      // The button that was pressed is gone.
      if (body.repair) this.told?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = undefined;
    }
  }

  protected override render() {
    const { today } = this.session;
    return html`<page-header heading=${msg('Sums by day')} back="#/menu"></page-header>
      <div class="page">
        <form class="card" @submit=${this.#compare}>
          <p>${msg('The page of a territory reads its calls by week from sums by day, which are kept with each call. Here they are compared with the calls themselves, of all territories. Nothing is changed by comparing.')}</p>
          <div class="days">${this.#day('from', msg('From'), plusDays(today, -364))} ${this.#day('to', msg('To'), today)}</div>
          ${problemNotice(this.error)}
          <button class="button brand" aria-busy=${this.busy === 'compare' ? 'true' : nothing}>${this.busy === 'compare' ? msg('Comparing …') : msg('Compare')}</button>
        </form>
        <div role="status">${this.result ? this.#found(this.result) : nothing}</div>
        ${this.result && this.result.differences.length > 0 ? html`<section class="card">${this.#table(this.result)}</section>` : nothing}
      </div>`;
  }

  #day(name: string, label: string, value: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} name=${name} type="date" required min="2000-01-01" .defaultValue=${value} />
    </div>`;
  }

  #found({ from, to, differences, repaired, more }: CallDayCheck) {
    const compared = msg(str`Compared: each day of each territory, from ${day(from)} to ${day(to)}.`);
    if (differences.length === 0) {
      return html`<section class="card"><full-message .outline=${mark} heading=${msg('The sums equal the calls')} text=${compared}></full-message></section>`;
    }
    return html`<div class="notice ${repaired ? 'good' : 'warn'}">
        <h2 tabindex="-1">${repaired ? rightWords(differences.length) : wrongWords(differences.length)}</h2>
        <p>${compared}</p>
        ${more ? html`<p>${msg('No more than these are told at a time. There may be others: put these right and compare again.')}</p>` : nothing}
        ${repaired ? nothing : this.#repair(from, to)}
      </div>`;
  }

  #repair(from: string, to: string) {
    return html`<p class="weak">${msg('To put right counts the calls of these days anew. Reps may go on working meanwhile; it is written down who did it.')}</p>
      <button class="button" aria-busy=${this.busy === 'repair' ? 'true' : nothing} @click=${() => this.#run({ from, to, repair: true })}>${this.busy === 'repair' ? msg('Counting …') : msg('Put right')}</button>`;
  }

  #table({ differences, repaired }: CallDayCheck) {
    const heading = repaired ? msg('What was put right') : msg('What differs');
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${heading}>
      <table>
        <caption class="sr">${heading}</caption>
        <thead>
          <tr><th scope="col">${msg('Territory')}</th><th scope="col">${msg('Day')}</th><th scope="col">${repaired ? msg('The sum was') : msg('The sum is')}</th><th scope="col">${msg('Calls there are')}</th></tr>
        </thead>
        <tbody>${differences.map((one) => difference(one))}</tbody>
      </table>
    </div>`;
  }
}

function difference({ territory, date, kept, keptLate, counted, countedLate }: Difference) {
  return html`<tr>
    <th scope="row"><a href="#/territories/${territory.id}">${territory.name}</a></th>
    <td>${day(date)}</td>
    <td>${sum(kept, keptLate)}</td>
    <td>${sum(counted, countedLate)}</td>
  </tr>`;
}

/** "12, 3 late". */
function sum(calls: number, late: number): string {
  return late > 0 ? msg(str`${count(calls)}, ${count(late)} late`) : count(calls);
}

function wrongWords(days: number): string {
  return days === 1 ? msg('On 1 day the sum is not what the calls say') : msg(str`On ${count(days)} days the sums are not what the calls say`);
}

function rightWords(days: number): string {
  return days === 1 ? msg('1 day was put right') : msg(str`${count(days)} days were put right`);
}
