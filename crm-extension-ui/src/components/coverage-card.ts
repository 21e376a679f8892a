import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { count, day, percent, time } from '../data/format';
import type { CoverageChange } from '../data/home-numbers';
import type { Coverage } from '../data/types';
import { AppElement } from './app-element';
import { icon } from './icons';
import { rising } from './icons-more';
import { lists } from './list-styles';
import { base } from './styles';
import { targetsSeen } from './words';

/** The coverage of a territory as one big number, what it is made of, further figures, and the change just made. */
@customElement('coverage-card')
export class CoverageCard extends AppElement {
  static override styles = [
    base,
    lists,
    css`
      .card { display: grid; gap: var(--space-4); padding: var(--space-5); }
      .card > header { display: flex; align-items: baseline; justify-content: space-between; gap: var(--space-1) var(--space-4); flex-wrap: wrap; padding: 0; }
      .card > header h2 { flex: none; max-width: 100%; font-size: var(--text-l); }
      @media (max-width: 599px) { .card > header { display: grid; } }
      header p { color: var(--text-weak); font-size: var(--text-s); }
      .number { display: flex; align-items: center; gap: var(--space-4); flex-wrap: wrap; }
      .big { font-size: var(--text-number); line-height: 1; font-weight: 300; letter-spacing: -0.01em; font-variant-numeric: tabular-nums; }
      .seen { font-size: var(--text-l); }
      .bar { height: 0.75rem; border-radius: var(--radius-pill); background: var(--track); overflow: hidden; }
      .fill { height: 100%; border-radius: inherit; background: var(--brand); transition: width var(--slow) ease-out; }
      .change { display: inline-flex; animation: arrive 0.5s ease-out; font-size: var(--text-s); padding-block: var(--space-1); }
      dl { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-3); padding-top: var(--space-4); border-top: 1px solid var(--border-soft); }
      dl > div { display: flex; flex-direction: column; justify-content: space-between; }
      dt { color: var(--text-weak); font-size: var(--text-s); }
      dd { font-size: var(--text-xl); font-weight: var(--weight-bold); font-variant-numeric: tabular-nums; }
      @keyframes arrive { from { transform: scale(0.7); opacity: 0; } }
      @media (prefers-reduced-motion: reduce) { .change { animation: none; } }
    `,
  ];

  @property({ attribute: false }) coverage!: Coverage;
  @property({ attribute: false }) change?: CoverageChange;
  @property({ attribute: false }) figures: { label: string; value: string }[] = [];

  protected override updated(): void {
    const width = Math.min(100, this.coverage.coveragePercent);
    this.renderRoot.querySelector<HTMLElement>('.fill')?.style.setProperty('width', `${width}%`);
  }

  protected override render() {
    const { territory, cycle, covered, targets, coveragePercent, attainmentPercent, callsMade, callsPlanned, asOf } = this.coverage;
    const attained = msg(str`${count(callsMade)} of ${count(callsPlanned)} planned calls`);
    return html`<section class="card" aria-labelledby="title">
      <header>
        <h2 id="title">${msg(str`Coverage · ${territory.name}`)}</h2>
        <p>${cycle.name} · ${msg(str`until ${day(cycle.endsOn)}`)}</p>
      </header>
      <div class="number">
        <span class="big" data-coverage=${coveragePercent}>${percent(coveragePercent)}</span>
        ${this.#change()}
      </div>
      <div class="bar" aria-hidden="true"><div class="fill"></div></div>
      <p class="seen">${targetsSeen(covered, targets)}</p>
      <dl>
        <div><dt>${msg('Attainment')}</dt><dd>${percent(attainmentPercent)}</dd></div>
        ${this.figures.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
      </dl>
      <p class="weak small">${attained} · ${msg(str`as of ${time(asOf)}`)}</p>
    </section>`;
  }

  #change() {
    const { before, after } = this.change ?? {};
    if (before === undefined || after === undefined || before === after) return nothing;
    return html`<span class="badge change ${after > before ? 'good' : 'warn'}">
      ${after > before ? icon(rising, 16) : nothing}<span class="sr">${msg('Just changed')}</span>${percent(before)} → ${percent(after)}
    </span>`;
  }
}
