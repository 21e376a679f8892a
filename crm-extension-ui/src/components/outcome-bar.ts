import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { count } from '../data/format';
import type { Outcome } from '../data/types';
import { AppElement } from './app-element';
import { base } from './styles';
import { outcomes } from './words';

/** So many calls ended so. */
export interface OutcomeCount {
  outcome: Outcome;
  calls: number;
}

/** How calls ended: their shares as one bar, with each in words and number below. The bar says nothing that the words do not. */
@customElement('outcome-bar')
export class OutcomeBar extends AppElement {
  static override styles = [
    base,
    css`
      :host { display: grid; gap: var(--space-2); }
      .bar { width: 100%; }
      rect { stroke: var(--border-control); stroke-width: 1; }
      .WILL_TRY { fill: var(--brand); }
      .INTERESTED { fill: url(#stripes); }
      .NEUTRAL { fill: var(--surface); }
      .OBJECTION { fill: url(#dots); }
      .NOT_INTERESTED { fill: var(--text-weak); }
      .ground, .mark { stroke: none; }
      .ground { fill: var(--surface); }
      .mark { fill: var(--brand); }
      circle.mark { fill: var(--text-weak); }
      ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); font-size: var(--text-s); }
      li { display: flex; align-items: center; gap: var(--space-2); white-space: nowrap; }
      b { font-variant-numeric: tabular-nums; }
      @media print { ul { font-size: var(--text-xs); gap: 0 var(--space-3); } }
    `,
  ];

  @property({ attribute: false }) counts: readonly OutcomeCount[] = [];

  protected override render() {
    const parts = outcomes().flatMap(({ value, label }) => {
      const calls = this.counts.find(({ outcome }) => outcome === value)?.calls ?? 0;
      return calls > 0 ? [{ value, label, calls }] : [];
    });
    const all = parts.reduce((sum, { calls }) => sum + calls, 0);
    let before = 0;
    return html`<svg class="bar" height="14" aria-hidden="true">
        ${patterns}
        ${parts.map(({ value, calls }) => {
          const x = (before / all) * 100;
          before += calls;
          return svg`<rect x="${x}%" y="1" width="${(calls / all) * 100}%" height="12" class=${value} />`;
        })}
      </svg>
      <ul>
        ${parts.map(({ value, label, calls }) => html`<li><svg width="12" height="12" aria-hidden="true">${svg`<rect x="1" y="1" width="10" height="10" class=${value} />`}</svg><span>${label} <b>${count(calls)}</b></span></li>`)}
      </ul>`;
  }
}

/** Each outcome has a look of its own also without colour, and in print. */
const patterns = svg`<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="ground" /><rect width="2.5" height="5" class="mark" /></pattern>
  <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="ground" /><circle cx="2.5" cy="2.5" r="1.4" class="mark" /></pattern>`;
