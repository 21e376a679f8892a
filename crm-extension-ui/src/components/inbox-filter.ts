import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Filter, isStandard } from '../data/inbox-filter';
import { AppElement } from './app-element';
import './chip-group';
import { close, icon, search } from './icons';
import { filter as filterOutline } from './icons-more';
import type { FilterField, Inbox, Item } from './inbox';
import './sheet-dialog';
import type { SheetDialog } from './sheet-dialog';
import { base, controls } from './styles';
import { labelOf, type Option } from './words';

/** The name of the search text in a filter. */
export const SEARCH = 'q';
const TYPED_MS = 300;

/**
 * Search, filter and what is filtered by. The dialog changes nothing until it is asked to show.
 *
 * @fires filtered with a Filter as detail
 */
@customElement('inbox-filter')
export class InboxFilter extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: var(--space-3); }
      .bar { display: flex; gap: var(--space-3); }
      .search { position: relative; flex: 1; min-width: 0; }
      .search svg { position: absolute; inset-inline-start: var(--space-4); top: 50%; translate: 0 -50%; color: var(--text-weak); pointer-events: none; }
      .search .input { padding-inline-start: 2.5rem; font-size: var(--text-m); text-overflow: ellipsis; }
      .bar .button { padding-inline: var(--space-4); }
      .number {
        display: grid; place-items: center; min-width: 1.25rem; height: 1.25rem; padding: 0 var(--space-2); border-radius: var(--radius-pill);
        background: var(--brand); color: var(--brand-text); font-size: var(--text-xs);
      }
      .active { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .active button {
        display: flex; align-items: center; gap: var(--space-2); min-height: 2rem; padding: 0 var(--space-4); border: 1px solid var(--border);
        border-radius: var(--radius-pill); background: var(--brand-soft); color: var(--link); font-size: var(--text-s); text-align: start;
      }
      form { display: grid; gap: var(--space-5); }
      .acts {
        position: sticky; bottom: calc(-1 * var(--space-5)); display: flex; gap: var(--space-3); margin-block: calc(-1 * var(--space-4)) calc(-1 * var(--space-5));
        padding-block: var(--space-4); background: var(--surface);
      }
      .acts .brand { flex: 1; }
      @media (max-width: 899px) { .active button { min-height: var(--target); } }
    `,
  ];

  @property({ attribute: false }) inbox!: Inbox<Item>;
  @property({ attribute: false }) filter: Filter = {};
  /** What is chosen in the dialog so far. */
  @state() private draft?: Filter;
  @state() private options: Record<string, Option<string>[]> = {};
  @query('sheet-dialog') private sheet!: SheetDialog;
  @query('input[type=search]') private searchField!: HTMLInputElement;
  #typing?: ReturnType<typeof setTimeout>;
  /** What was searched for last, from here. */
  #searched?: string;

  override focus(): void {
    this.searchField.focus();
    this.searchField.select();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter') || changed.has('inbox')) this.#learn(this.filter);
  }

  /** A search that was not typed here is shown; one that was may be typed on by now. */
  protected override updated(changed: PropertyValues<this>): void {
    const text = this.filter[SEARCH]?.[0] ?? '';
    if (!changed.has('filter') || text === this.#searched) return;
    this.#searched = text;
    this.searchField.value = text;
  }

  /** Asks for the choices that there are. */
  #learn(chosen: Filter): void {
    for (const field of this.inbox.fields) {
      if (field.kind === 'list' && !this.draft && isStandard(chosen, field)) continue;
      Promise.resolve(field.options(chosen)).then(
        (options) => { this.options = { ...this.options, [field.name]: options }; },
        () => { this.toast({ text: msg('The choices could not be loaded. Try again.') }); },
      );
    }
  }

  #typed(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => { this.#search(); }, TYPED_MS);
  }

  #search(): void {
    clearTimeout(this.#typing);
    const text = this.searchField.value.trim();
    if (text === (this.filter[SEARCH]?.[0] ?? '')) return;
    this.#searched = text;
    this.emit('filtered', { ...this.filter, [SEARCH]: text ? [text] : [] });
  }

  async #open(): Promise<void> {
    this.draft = this.filter;
    this.#learn(this.filter);
    await this.updateComplete;
    await this.sheet.open();
  }

  #choose(name: string, values: readonly string[]): void {
    const draft: Filter = { ...this.draft, [name]: values };
    this.draft = draft;
    this.#learn(draft);
  }

  #show(event: Event): void {
    event.preventDefault();
    const draft = this.draft;
    this.sheet.close();
    if (draft) this.emit('filtered', draft);
  }

  #reset(): void {
    this.draft = { ...Object.fromEntries(this.inbox.fields.map(({ name, standard = [] }) => [name, standard])), [SEARCH]: this.filter[SEARCH] ?? [] };
  }

  /** What is not as usual. */
  get #active(): FilterField[] {
    return this.inbox.fields.filter((field) => !isStandard(this.filter, field));
  }

  protected override render() {
    const active = this.#active;
    return html`<div class="bar" role="search">
        <div class="search">
          ${icon(search, 18)}
          <input
            class="input"
            type="search"
            aria-label=${this.inbox.searchHint}
            placeholder=${this.inbox.searchHint}
            maxlength="100"
            @input=${this.#typed}
            @change=${this.#search}
          />
        </div>
        <button class="button" @click=${this.#open}>
          ${icon(filterOutline, 18)}${msg('Filter')}
          ${active.length > 0 ? html`<span class="number"><span class="sr">${msg('in use:')}</span>${active.length}</span>` : nothing}
        </button>
      </div>
      ${active.length > 0 ? html`<div class="active">${active.map((field) => this.#chip(field))}</div>` : nothing}
      <sheet-dialog heading=${msg('Filter')} @closed=${() => (this.draft = undefined)}>${this.draft ? this.#form(this.draft) : nothing}</sheet-dialog>`;
  }

  #chip(field: FilterField) {
    const values = this.filter[field.name] ?? [];
    const names = values.map((value) => labelOf(this.options[field.name] ?? [], value));
    const text = names.length === 0 ? msg(str`${field.label}: all`) : names.length === 1 && names[0] === field.label ? field.label : `${field.label}: ${names.join(', ')}`;
    return html`<button @click=${() => { this.emit('filtered', { ...this.filter, [field.name]: field.standard ?? [] }); }}>
      ${text}${icon(close, 14)}<span class="sr">${msg('remove')}</span>
    </button>`;
  }

  #form(draft: Filter) {
    return html`<form @submit=${this.#show}>
      ${this.inbox.fields.map((field) => (field.kind === 'list' ? this.#list(field, draft) : this.#chips(field, draft)))}
      <div class="acts">
        <button class="button brand">${this.inbox.show}</button>
        <button class="button" type="button" @click=${this.#reset}>${msg('Reset')}</button>
      </div>
    </form>`;
  }

  #chips({ name, label, kind }: FilterField, draft: Filter) {
    return html`<chip-group
      legend=${label}
      several
      .options=${this.options[name] ?? []}
      .chosen=${draft[name] ?? []}
      @chosen=${({ detail }: CustomEvent<string[]>) => { this.#choose(name, kind === 'one' ? detail.slice(-1) : detail); }}
    ></chip-group>`;
  }

  #list({ name, label }: FilterField, draft: Filter) {
    const chosen = draft[name]?.[0] ?? '';
    const options = this.options[name] ?? [];
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select class="input" id=${name} @change=${({ target }: Event) => { this.#pick(name, (target as HTMLSelectElement).value); }}>
        <option value="" ?selected=${!chosen}>${msg('All')}</option>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === chosen}>${option.label}</option>`)}
      </select>
    </div>`;
  }

  #pick(name: string, value: string): void {
    this.#choose(name, value ? [value] : []);
  }
}
