import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ago } from '../data/format';
import { fold } from '../data/search';
import type { TerritoryOutlet } from '../data/types';
import { AppElement } from './app-element';
import { close, icon, search } from './icons';
import { lists } from './list-styles';
import { base, controls } from './styles';
import { dotted } from './tier-badge';
import { someOf } from './words';
import './full-message';

/**
 * The outlets of the rep's territories, those visited last first. One tap picks; typing narrows.
 *
 * @fires picked with the TerritoryOutlet as detail
 * @fires cancelled when nothing is to be picked
 */
@customElement('outlet-picker')
export class OutletPicker extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; height: 100%; background: var(--surface); }
      header { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-3) var(--space-3) 0 var(--space-5); }
      header h2 { flex: 1; font-size: var(--text-xl); }
      .find { position: relative; padding: var(--space-3) var(--space-5); border-bottom: 1px solid var(--border); }
      .find svg { position: absolute; inset-inline-start: calc(var(--space-5) + var(--space-4)); top: 50%; translate: 0 -50%; color: var(--text-weak); pointer-events: none; }
      .find .input { padding-inline-start: 2.75rem; }
      .count { padding: var(--space-3) var(--space-5); }
      ul { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
      .row { content-visibility: auto; contain-intrinsic-height: 4rem; }
    `,
  ];

  @property({ attribute: false }) outlets: readonly TerritoryOutlet[] = [];
  @property() today = '';
  @state() private typed = '';
  @query('input') private input!: HTMLInputElement;

  override focus(): void {
    this.input.focus();
  }

  #found(): readonly TerritoryOutlet[] {
    const words = fold(this.typed).split(/\s+/).filter(Boolean);
    const text = ({ name, addressLine, city }: TerritoryOutlet): string => fold([name, addressLine, city].join(' '));
    return words.length === 0 ? this.outlets : this.outlets.filter((outlet) => words.every((word) => text(outlet).includes(word)));
  }

  protected override render() {
    const found = this.#found();
    return html`<header>
        <h2 id="title">${msg('Choose the outlet')}</h2>
        <button class="icon-button" aria-label=${msg('Close')} @click=${() => { this.emit('cancelled'); }}>${icon(close, 22)}</button>
      </header>
      <div class="find">
        ${icon(search, 18)}
        <input
          class="input"
          type="search"
          aria-label=${msg('Search outlets')}
          placeholder=${msg('Name, street or city')}
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
      </div>
      <p class="count small weak" role="status">${someOf(found.length, this.outlets.length)}</p>
      ${found.length === 0
        ? html`<full-message .outline=${search} heading=${msg('No outlet matches')} text=${msg('Only outlets of your territory can be flagged. Type less, or another word.')}></full-message>`
        : html`<ul>${found.map((outlet) => this.#row(outlet))}</ul>`}`;
  }

  #row(outlet: TerritoryOutlet) {
    return html`<li>
      <button class="row" data-outlet=${outlet.id} @click=${() => { this.emit('picked', outlet); }}>
        <span class="grow">
          <span class="name">${outlet.name}</span><br />
          <span class="small weak">${dotted(outlet.addressLine, outlet.city)}</span>
        </span>
        ${outlet.lastVisit ? html`<span class="small weak">${ago(outlet.lastVisit, this.today)}</span>` : ''}
      </button>
    </li>`;
  }
}
