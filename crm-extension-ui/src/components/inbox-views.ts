import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SavedViews } from '../data/saved-views';
import type { SavedView } from '../data/types';
import type { Session } from '../app/session';
import { AppElement } from './app-element';
import { check, icon, refresh, trash } from './icons';
import { bookmark, down, pencil } from './icons-more';
import type { Inbox, Item } from './inbox';
import { problemNotice } from './problem-notice';
import './sheet-dialog';
import type { SheetDialog } from './sheet-dialog';
import { base, controls, notices } from './styles';

/** The views of an inbox that the user keeps: choose, keep the filter as one, rename, replace, remove. */
@customElement('inbox-views')
export class InboxViews extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      .open { justify-content: start; gap: var(--space-3); max-width: 100%; padding-inline: var(--space-3); border-color: transparent; color: var(--text); font-size: var(--text-l); }
      .open span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .open svg:first-child { color: var(--link); }
      .sheet { display: grid; gap: var(--space-5); }
      li { display: flex; align-items: center; border-bottom: 1px solid var(--border-soft); }
      li a { display: flex; align-items: center; gap: var(--space-3); flex: 1; min-width: 0; min-height: 3rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
      li a:hover { color: var(--link); }
      li a[aria-current] { color: var(--link); font-weight: var(--weight-bold); }
      .mark { width: 18px; flex: none; color: var(--link); }
      form { display: grid; grid-template-columns: 1fr auto; gap: var(--space-3); align-items: end; }
      li form { flex: 1; padding-block: var(--space-3); }
      .empty { color: var(--text-weak); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) inbox!: Inbox<Item>;
  /** The query of the filter as it is. */
  @property() filter = '';
  @state() private error?: unknown;
  @state() private renaming?: string;
  @state() private busy = false;
  @query('sheet-dialog') private sheet!: SheetDialog;
  #views!: SavedViews;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#views = new SavedViews(this.session.api, this.inbox.list);
    // The button says the name of the view once they are there; the sheet says why they are not.
    void this.#do(() => this.#views.load());
  }

  async #do(what: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = undefined;
    try {
      await what();
      return true;
    } catch (error) {
      this.error = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #keep(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = nameIn(form);
    if (!name || !(await this.#do(() => this.#views.keep(name, this.filter)))) return;
    form.reset();
    this.sheet.close();
    this.toast({ text: msg(str`View “${name}” is kept`) });
  }

  async #rename(event: SubmitEvent, view: SavedView): Promise<void> {
    event.preventDefault();
    const name = nameIn(event.target as HTMLFormElement);
    if (name && (await this.#do(() => this.#views.change(view, name, view.query)))) this.renaming = undefined;
  }

  async #replace(view: SavedView): Promise<void> {
    if (!(await this.#do(() => this.#views.change(view, view.name, this.filter)))) return;
    this.sheet.close();
    this.toast({ text: msg(str`View “${view.name}” now shows this filter`) });
  }

  async #remove(view: SavedView): Promise<void> {
    if (!(await this.#do(() => this.#views.remove(view)))) return;
    const undo = (): void => void this.#do(() => this.#views.keep(view.name, view.query));
    this.sheet.close();
    this.toast({ text: msg(str`View “${view.name}” is removed`), action: { label: msg('Undo'), run: undo } });
  }

  protected override render() {
    const { views } = this.#views;
    const current = views.find(({ query }) => query === this.filter);
    const name = current?.name ?? (this.filter ? msg('Filtered') : this.inbox.standardView);
    return html`<button class="button open" aria-haspopup="dialog" @click=${() => this.sheet.open()}>
        ${icon(bookmark, 18)}<span>${name}</span>${icon(down, 18)}<span class="sr">${msg('Choose a view')}</span>
      </button>
      <sheet-dialog heading=${msg('Views')}>
        <div class="sheet">
          ${problemNotice(this.error)}
          <ul>
            <li>${this.#link('', this.inbox.standardView, this.filter === '')}</li>
            ${views.map((view) => html`<li>${view.id === this.renaming ? this.#name(view) : this.#view(view)}</li>`)}
          </ul>
          ${this.#keeping(current)}
        </div>
      </sheet-dialog>`;
  }

  #link(query: string, name: string, here: boolean) {
    const href = `#${this.inbox.place}${query ? `?${query}` : ''}`;
    return html`<a href=${href} aria-current=${here ? 'true' : nothing} @click=${() => { this.sheet.close(); }}>
      <span class="mark">${here ? icon(check, 18) : nothing}</span>${name}
    </a>`;
  }

  #view(view: SavedView) {
    const here = view.query === this.filter;
    return html`${this.#link(view.query, view.name, here)}
      ${here || !this.filter
        ? nothing
        : html`<button class="icon-button" title=${msg('Replace by the filter as it is')} aria-label=${msg(str`Replace “${view.name}” by the filter as it is`)} @click=${() => this.#replace(view)}>${icon(refresh, 18)}</button>`}
      <button class="icon-button" title=${msg('Rename')} aria-label=${msg(str`Rename “${view.name}”`)} @click=${() => { this.#ask(view.id); }}>${icon(pencil, 18)}</button>
      <button class="icon-button" title=${msg('Remove')} aria-label=${msg(str`Remove “${view.name}”`)} @click=${() => this.#remove(view)}>${icon(trash, 18)}</button>`;
  }

  #ask(id: string): void {
    this.renaming = id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('li input')?.select());
  }

  #name(view: SavedView) {
    return html`<form @submit=${(event: SubmitEvent) => this.#rename(event, view)}>
      <input class="input" name="name" maxlength="80" required aria-label=${msg('Name of the view')} .value=${view.name} />
      <button class="button">${msg('Save')}</button>
    </form>`;
  }

  #keeping(current: SavedView | undefined) {
    if (!this.filter) return html`<p class="small empty">${msg('Filter the list, then keep the filter here under a name.')}</p>`;
    if (current) return nothing;
    return html`<form @submit=${this.#keep}>
      <div class="field">
        <label for="name">${msg('Keep this filter as')}</label>
        <input class="input" id="name" name="name" maxlength="80" required autocomplete="off" />
      </div>
      <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Keep')}</button>
    </form>`;
  }
}

function nameIn(form: HTMLFormElement): string {
  const name = new FormData(form).get('name');
  return typeof name === 'string' ? name.trim() : '';
}
