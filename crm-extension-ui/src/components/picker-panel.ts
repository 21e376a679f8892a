import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from './app-element';
import './hcp-picker';
import type { HcpPicker } from './hcp-picker';
import { addPerson, back, close, icon, map } from './icons';
import { loadFailure, skeleton } from './load-state';
import { base, controls, skeletons } from './styles';

type View = 'list' | 'outside' | 'new';

/**
 * The picker with its ways out: outside my territory, and not here.
 *
 * @fires picked from the list within
 * @fires cancelled when it is to be closed
 */
@customElement('picker-panel')
export class PickerPanel extends AppElement {
  static override styles = [
    base,
    controls,
    skeletons,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
      header { display: flex; align-items: center; gap: var(--space-3); min-height: 3.5rem; padding-inline: var(--space-5); border-bottom: 1px solid var(--border); }
      header h2 { flex: 1; font-size: var(--text-l); }
      header .icon-button { margin-inline: calc(-1 * var(--space-4)); }
      hcp-picker, outside-territory, new-hcp-form { flex: 1; min-height: 0; }
      footer {
        display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: var(--space-3); border-top: 1px solid var(--border);
        padding: var(--space-3) var(--space-4) calc(var(--space-3) + env(safe-area-inset-bottom));
      }
      footer .button { padding-inline: var(--space-3); line-height: 1.2; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property() purpose: 'hcp' | 'attendees' = 'hcp';
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** Whether it stands beside the form for good, so that there is nothing to close. */
  @property({ type: Boolean }) docked = false;

  @state() private view: View = 'list';
  @state() private failure?: unknown;
  @state() private ready = false;
  @query('hcp-picker') private picker?: HcpPicker;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** Puts the focus into the search field. */
  override focus(): void {
    this.picker?.focus();
  }

  async #load(): Promise<void> {
    const { pickers } = this.session;
    this.ready = pickers.loaded;
    this.failure = undefined;
    try {
      await pickers.load();
      this.ready = true;
      this.requestUpdate();
    } catch (error) {
      if (!this.ready) this.failure = error;
    }
  }

  async #show(view: View): Promise<void> {
    try {
      if (view === 'outside') await import('./outside-territory');
      if (view === 'new') await import('./new-hcp-form');
      this.view = view;
    } catch {
      this.toast({ text: msg('That could not be loaded. Check your connection and try again.') });
    }
  }

  readonly #home = (): void => {
    void this.#show('list');
    void this.#load();
  };

  protected override render() {
    return html`${this.#header()} ${this.#content()}`;
  }

  #header() {
    const titles = { list: msg('Choose the HCP'), outside: msg('Outside my territory'), new: msg('Not here') };
    const attendees = this.purpose === 'attendees';
    const home = this.view === 'list';
    return html`<header>
      ${home
        ? nothing
        : html`<button class="icon-button" aria-label=${msg('Back to my territory')} @click=${() => this.#show('list')}>${icon(back, 22)}</button>`}
      <h2>${attendees ? msg('Add attendees') : titles[this.view]}</h2>
      ${attendees
        ? html`<button class="button brand" @click=${() => { this.emit('cancelled'); }}>${msg('Done')}</button>`
        : this.docked
          ? nothing
          : html`<button class="icon-button" aria-label=${msg('Close')} @click=${() => { this.emit('cancelled'); }}>${icon(close, 22)}</button>`}
    </header>`;
  }

  #content() {
    if (this.failure) return loadFailure(this.failure, () => void this.#load());
    if (!this.ready) return skeleton(8);
    if (this.view === 'outside') return html`<outside-territory .session=${this.session} @request-filed=${this.#home}></outside-territory>`;
    if (this.view === 'new') return html`<new-hcp-form .session=${this.session} @request-filed=${this.#home}></new-hcp-form>`;
    const { pickers, today, me } = this.session;
    return html`<hcp-picker
        .rows=${pickers.rows}
        .chosen=${this.chosen}
        today=${today}
        ?several=${me.territories.length > 1}
      ></hcp-picker>
      ${this.purpose === 'attendees' ? nothing : this.#waysOut()}`;
  }

  #waysOut() {
    return html`<footer>
      <button class="button" @click=${() => this.#show('outside')}>${icon(map, 18)}${msg('Outside my territory')}</button>
      <button class="button" @click=${() => this.#show('new')}>${icon(addPerson, 18)}${msg('Not here')}</button>
    </footer>`;
  }
}
