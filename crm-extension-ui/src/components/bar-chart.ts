import { msg, str } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isEnough, percentOf } from '../data/dispute-rates';
import { count, percent } from '../data/format';
import { AppElement } from './app-element';
import { barChartStyles } from './bar-chart.styles';
import { lists } from './list-styles';
import { base, controls } from './styles';

/** A bar: so many, or so many of so many. */
export interface BarRow {
  label: string;
  value: number;
  /** What the value is a part of; a bar of nothing is none. */
  of?: number;
  /** What else is to be known of it. */
  note?: string;
}

/** A line to be held, in the unit of the chart. */
export interface BarTarget {
  value: number;
  label: string;
  /** On which side of it a bar is marked. */
  marks: 'above' | 'below';
}

/**
 * Bars with their numbers, and the same as a table. In per cent, a row is a part of something; a few are said as counts
 * alone. A bar on the wrong side of the target is hatched and says so.
 */
@customElement('bar-chart')
export class BarChart extends AppElement {
  static override styles = [base, controls, lists, barChartStyles];

  @property() heading = '';
  /** What the bars are of, such as "Region". */
  @property() of = '';
  /** What is counted, such as "Disputes"; numbers when empty. */
  @property() counted = '';
  @property({ attribute: false }) rows: readonly BarRow[] = [];
  @property() unit: 'percent' | 'count' = 'count';
  @property({ attribute: false }) target?: BarTarget;
  @state() private asTable = false;

  protected override render() {
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button class="button plain" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>${msg('Show as table')}</button>
      </header>
      <slot></slot>
      ${this.asTable ? this.#table() : this.#chart()}
    </section>`;
  }

  #chart() {
    const scale = this.#scale();
    const words = this.rows.map((row) => this.#words(row)).join('; ');
    const alternative = [this.target?.label, words].filter(Boolean).join('. ');
    return html`<div class="chart" role="img" aria-label=${`${this.heading}. ${alternative}`}>
      <svg width="0" height="0" class="defs" aria-hidden="true">
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="ground" /><rect width="3" height="6" class="stripe" /></pattern>
      </svg>
      ${this.rows.map((row) => this.#bar(row, scale))}
      ${this.target ? html`<p class="small line"><svg width="18" height="12" aria-hidden="true"><line x1="9" x2="9" y1="0" y2="12" class="target" /></svg>${this.target.label}</p>` : nothing}
    </div>`;
  }

  #bar(row: BarRow, scale: number) {
    const amount = this.#amount(row) ?? 0;
    const width = Math.min(amount / scale, 1) * 100;
    const at = this.target ? `${(this.target.value / scale) * 100}%` : undefined;
    return html`<div class="bar">
      <span class="label">${row.label}</span>
      <span class="number">${this.#number(row)}</span>
      <svg width="100%" height="16" aria-hidden="true">
        <rect width="100%" height="12" y="2" rx="3" class="track" />
        ${width > 0 ? svg`<rect width="${width}%" height="12" y="2" rx="3" class=${this.#isMarked(row) ? 'fill marked' : 'fill'} />` : nothing}
        ${at ? svg`<line x1=${at} x2=${at} y1="0" y2="16" class="target" />` : nothing}
      </svg>
      ${this.#notes(row).map((note) => html`<span class="small weak note">${note}</span>`)}
    </div>`;
  }

  #table() {
    const share = this.unit === 'percent';
    const noted = this.rows.some((row) => this.#notes(row).length > 0);
    return html`<div class="scroll">
      <table>
        <caption class="sr">${this.heading}${this.target ? ` (${this.target.label})` : nothing}</caption>
        <thead>
          <tr>
            <th scope="col">${this.of}</th>
            <th scope="col">${this.counted || msg('Number')}</th>
            ${share ? html`<th scope="col">${msg('of')}</th><th scope="col">${msg('Per cent')}</th>` : nothing}
            ${noted ? html`<th scope="col" class="words">${msg('Note')}</th>` : nothing}
          </tr>
        </thead>
        <tbody>${this.rows.map((row) => this.#line(row, share, noted))}</tbody>
      </table>
    </div>`;
  }

  #line(row: BarRow, share: boolean, noted: boolean) {
    return html`<tr>
      <th scope="row">${row.label}</th>
      <td>${count(row.value)}</td>
      ${share ? html`<td>${count(row.of ?? 0)}</td><td>${shareOf(row)}</td>` : nothing}
      ${noted ? html`<td class="words">${this.#notes(row).join(' · ')}</td>` : nothing}
    </tr>`;
  }

  /** What the full length of a bar stands for. */
  #scale(): number {
    const most = Math.max(...this.rows.map((row) => this.#amount(row) ?? 0), 0);
    if (this.unit === 'count') return Math.max(most, this.target?.value ?? 0, 1);
    return this.target ? Math.min(100, Math.max(Math.ceil(most / 10) * 10, this.target.value * 2)) : 100;
  }

  #amount(row: BarRow): number | undefined {
    return this.unit === 'count' ? row.value : percentOf({ part: row.value, of: row.of ?? 0 });
  }

  #isMarked(row: BarRow): boolean {
    const amount = this.#amount(row);
    if (!this.target || amount === undefined) return false;
    return this.target.marks === 'above' ? amount > this.target.value : amount < this.target.value;
  }

  #notes(row: BarRow): string[] {
    const side = this.target?.marks === 'above' ? msg('above the line') : msg('below the line');
    return [this.#isMarked(row) ? side : '', row.note ?? ''].filter(Boolean);
  }

  #number(row: BarRow): string {
    return this.unit === 'count' ? count(row.value) : rateWords(row);
  }

  #words(row: BarRow): string {
    return [`${row.label}: ${this.#number(row)}`, ...this.#notes(row)].join(', ');
  }
}

/** A part in per cent, of enough; else nothing. */
function shareOf({ value, of = 0 }: BarRow): string {
  return of > 0 && isEnough({ part: value, of }) ? percent((value / of) * 100) : '–';
}

/** "88.9 % (48 of 54)"; of a few "3 of 4"; of nothing that there is none. */
export function rateWords({ value, of = 0 }: Pick<BarRow, 'value' | 'of'>): string {
  if (of === 0) return msg('none yet');
  const counts = msg(str`${count(value)} of ${count(of)}`);
  return isEnough({ part: value, of }) ? `${percent((value / of) * 100)} (${counts})` : counts;
}
