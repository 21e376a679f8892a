import { msg, str } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import type { DirectoryEntry } from '../data/types';
import { AppElement } from './app-element';
import { chevron, icon, search } from './icons';
import { loadFailure, skeleton } from './load-state';
import { moreButton } from './more-button';
import { Paged } from './paged';
import './request-form';
import { lists, page } from './list-styles';
import { base, controls, skeletons } from './styles';
import { dotted } from './tier-badge';

const MIN_LENGTH = 3;
const PAUSE_MS = 250;

/** A search among the HCPs outside the rep's territories; the one picked can be asked for. */
@customElement('outside-territory')
export class OutsideTerritory extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      :host { overflow-y: auto; }
      .search { position: sticky; top: 0; z-index: 1; padding: var(--space-4) var(--space-5); background: var(--surface); }
      .search > svg { position: absolute; inset-inline-start: calc(var(--space-5) + var(--space-4)); top: calc(var(--space-4) + 0.75rem); color: var(--text-weak); }
      .search .input { padding-inline-start: 2.75rem; }
      .none { padding: var(--space-6) var(--space-5); text-align: center; color: var(--text-weak); text-wrap: balance; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private typed = '';
  @state() private chosen?: DirectoryEntry;
  @query('input') private input?: HTMLInputElement;

  #pause?: ReturnType<typeof setTimeout>;
  readonly #entries = new Paged<DirectoryEntry>(this, (after) =>
    this.session.api.get('/directory', { query: { q: this.typed, after } }),
  );

  protected override firstUpdated(): void {
    this.input?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  #type(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#pause);
    if (this.typed.length < MIN_LENGTH) return;
    this.#entries.first = true;
    this.#pause = setTimeout(() => void this.#entries.restart(), PAUSE_MS);
  }

  protected override render() {
    if (this.chosen) {
      return html`<request-form
        .session=${this.session}
        .account=${this.chosen}
        @cancelled=${(event: Event) => {
          event.stopPropagation();
          this.chosen = undefined;
        }}
      ></request-form>`;
    }
    return html`<div class="search">
        ${icon(search, 20)}
        <input
          class="input"
          type="text"
          inputmode="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.typed}
          aria-label=${msg('Search outside my territory')}
          placeholder=${msg('Name, specialty, city or NPI')}
          @input=${this.#type}
        />
      </div>
      ${this.#results()}`;
  }

  #results() {
    const list = this.#entries;
    if (this.typed.length < MIN_LENGTH) return html`<p class="none">${msg('Type at least three characters to search the directory.')}</p>`;
    if (list.first) return list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(6);
    if (list.total === 0) return html`<p class="none" role="status">${msg('Nobody matches. Go back and choose “Not here” to ask for a new HCP.')}</p>`;
    return html`<ul>${list.items.map((entry) => this.#entry(entry))}</ul>
      ${moreButton(list)}`;
  }

  #entry(entry: DirectoryEntry) {
    return html`<li>
      <button class="row" data-hcp=${entry.id} aria-label=${msg(str`Ask for ${entry.name}`)} @click=${() => (this.chosen = entry)}>
        <span class="grow">
          <span class="name">${entry.name}</span><br />
          <span class="small weak">${dotted(entry.specialty, entry.place, entry.city)}</span>
        </span>
        ${icon(chevron, 18)}
      </button>
    </li>`;
  }
}
