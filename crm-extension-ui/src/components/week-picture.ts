import { msg, str } from '@lit/localize';
import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WorkingWeek } from '../data/types';
import { hoursOf, rangeOf, WEEKDAYS } from '../data/working-week';
import { AppElement } from './app-element';
import { dayLetter, weekWords } from './week-words';
import { base } from './styles';

const COLUMN = 20;
const GAP = 4;
const HEIGHT = 72;
const DAY = 1440;

/** The working hours of a week at a glance: a column for each weekday, midnight to midnight, noon as a line. */
@customElement('week-picture')
export class WeekPicture extends AppElement {
  static override styles = [
    base,
    css`
      svg { width: 100%; max-width: 12rem; height: auto; }
      .day { fill: var(--track); }
      .hours { fill: var(--brand); }
      .noon { stroke: var(--border-control); stroke-width: 0.75; stroke-dasharray: 2 2; }
      text { font-size: 12px; fill: var(--text-weak); text-anchor: middle; }
    `,
  ];

  @property({ attribute: false }) week: WorkingWeek = {};

  protected override render() {
    const width = WEEKDAYS.length * (COLUMN + GAP) - GAP;
    return html`<svg viewBox="0 0 ${width} ${HEIGHT + 16}" role="img" aria-label=${msg(str`Working week: ${weekWords(this.week)}`)}>
      ${WEEKDAYS.map((day, index) => {
        const x = index * (COLUMN + GAP);
        return svg`<rect class="day" x=${x} width=${COLUMN} height=${HEIGHT} rx="2" />
          ${hoursOf(this.week, day).map((range) => this.#hours(x, range))}
          <text x=${x + COLUMN / 2} y=${HEIGHT + 13}>${dayLetter(day)}</text>`;
      })}
      <line class="noon" x1="0" x2=${width} y1=${HEIGHT / 2} y2=${HEIGHT / 2} />
    </svg>`;
  }

  #hours(x: number, text: string) {
    const { from, until } = rangeOf(text);
    const height = ((until - from) / DAY) * HEIGHT;
    // A range that is being typed may be none yet.
    return height > 0 ? svg`<rect class="hours" x=${x} y=${(from / DAY) * HEIGHT} width=${COLUMN} height=${height} rx="1" />` : '';
  }
}
