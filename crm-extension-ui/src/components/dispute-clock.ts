import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { dueOf, inZone, lasting, remaining, standingOf, usedUp } from '../data/due';
import { moment, percent } from '../data/format';
import type { ClockExplanation, DisputeClock as Clock } from '../data/types';
import { AppElement } from './app-element';
import { standingMark, standingName } from './dispute-words';
import './due-explanation';
import { icon } from './icons';
import { lists } from './list-styles';
import { MinuteTick } from './minute-tick';
import './sheet-dialog';
import type { SheetDialog } from './sheet-dialog';
import { base, controls } from './styles';

/** One promise: what was promised, how it stands, when it is due, and on request why then. It goes with the time. */
@customElement('dispute-clock')
export class DisputeClock extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    css`
      :host { display: flex; flex-direction: column; gap: var(--space-3); min-width: 0; }
      .head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
      h3 { flex: 1 0 auto; max-width: 100%; font-size: var(--text-m); }
      .due { font-size: var(--text-l); font-weight: var(--weight-bold); overflow-wrap: anywhere; }
      .due.bad { color: var(--error); }
      .due.warn { color: var(--warning-text); }
      .bar { height: 0.5rem; border-radius: var(--radius-pill); background: var(--track); overflow: hidden; }
      .fill { height: 100%; border-radius: inherit; background: var(--brand); }
      .fill.warn { background: var(--warning); }
      .fill.bad { background: var(--error); }
      .fill.good { background: var(--success); }
      .fill.paused { background: var(--border-control); }
      .button { align-self: start; min-height: var(--target); margin-inline-start: calc(-1 * var(--space-4)); padding-inline: var(--space-4); }
    `,
  ];

  @property({ attribute: false }) clock!: Clock;
  @property({ attribute: false }) explanation?: ClockExplanation;
  @query('sheet-dialog') private sheet!: SheetDialog;

  constructor() {
    super();
    new MinuteTick(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const width = Math.round(this.#used * 100);
    this.renderRoot.querySelector<HTMLElement>('.fill')?.style.setProperty('width', `${width}%`);
  }

  get #used(): number {
    return standingOf(this.clock) === 'OVERDUE' ? 1 : usedUp(this.clock, this.explanation);
  }

  protected override render() {
    const { clock } = this;
    const standing = standingOf(clock);
    const { outline, tone } = standingMark(clock);
    const words = this.#words();
    return html`<div class="head">
        <h3>${this.#promised()}</h3>
        <span class="badge ${tone}">${icon(outline, 14)}${standingName(standing)}</span>
      </div>
      <div><p class="due ${tone}">${words.due}</p>${words.more ? html`<p class="small weak">${words.more}</p>` : nothing}</div>
      <div class="bar" role="img" aria-label=${msg(str`${percent(this.#used * 100)} of the time allowed is used up`)}>
        <div class="fill ${standing === 'PAUSED' ? 'paused' : tone}"></div>
      </div>
      ${this.explanation ? this.#why(this.explanation) : nothing}`;
  }

  /** What was promised, as the policy says that the clock is pinned to. */
  #promised(): string {
    const allowed = this.explanation?.allowed;
    if (this.clock.promise === 'ACKNOWLEDGE') return allowed ? msg(str`Acknowledge within ${allowed} hours`) : msg('Acknowledge');
    return allowed ? msg(str`Decide within ${allowed} working days`) : msg('Decide');
  }

  #words(): { due: string; more?: string } {
    const { clock, explanation } = this;
    const at = (instant: string | null | undefined): string => (instant ? inZone(instant, explanation?.zoneId) : '');
    const due = dueOf(clock);
    const apart = (instant: string): number => Math.abs(Date.parse(instant) - Date.parse(due ?? ''));
    const now = new Date().toISOString();
    switch (standingOf(clock)) {
      case 'RUNNING': return { due: msg(str`Due ${at(due)}`), more: remaining(apart(now)) };
      case 'OVERDUE': return { due: msg(str`Overdue by ${lasting(apart(now))}`), more: msg(str`Was due ${at(due)}`) };
      case 'PAUSED': return { due: msg(str`Paused since ${at(clock.pausedAt)}`), more: msg('It goes on with the answer; the due time is known then.') };
      case 'KEPT': return { due: msg(str`Ended ${at(clock.stoppedAt)}, in time`), more: due && msg(str`Was due ${at(due)}`) };
      case 'MISSED': return { due: msg(str`Missed by ${lasting(apart(clock.stoppedAt ?? now))}`), more: msg(str`Was due ${at(due)}, ended ${at(clock.stoppedAt)}`) };
    }
  }

  #why(explanation: ClockExplanation) {
    return html`<button class="button plain" aria-haspopup="dialog" @click=${() => this.sheet.open()}>${msg('Why then?')}</button>
      <sheet-dialog reading heading=${`${this.#promised()}: ${msg('why then')}`}>
        <due-explanation .clock=${explanation}></due-explanation>
        <p class="small weak">${msg(str`Running since ${moment(explanation.startedAt)} on your clock.`)}</p>
      </sheet-dialog>`;
  }
}
