import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IcDispute } from '../data/types';
import { AppElement } from './app-element';
import { nextDue } from './dispute-words';
import { icon } from './icons';
import { MinuteTick } from './minute-tick';
import { base } from './styles';

/** When a dispute is due next, in words and with a picture; it goes with the time. */
@customElement('due-mark')
export class DueMark extends AppElement {
  static override styles = [
    base,
    css`
      p { display: flex; align-items: start; gap: var(--space-2); font-size: var(--text-s); overflow-wrap: anywhere; }
      svg { margin-top: 2px; }
      .info { color: var(--text-weak); }
      .warn { color: var(--warning-text); font-weight: var(--weight-bold); }
      .bad { color: var(--error); font-weight: var(--weight-bold); }
      .weak { color: var(--text-weak); }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  /** Of the calendar that the clock goes by. */
  @property() zone?: string;

  constructor() {
    super();
    new MinuteTick(this);
  }

  protected override render() {
    const due = nextDue(this.dispute, this.zone);
    return due ? html`<p class=${due.tone || 'weak'}>${icon(due.outline, 14)}<span>${due.text}</span></p>` : nothing;
  }
}
