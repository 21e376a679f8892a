import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Api } from '../data/api';
import { intentFor } from '../data/intent';
import { open } from '../data/open';
import { ProblemError } from '../data/problem';
import { AppElement } from './app-element';
import { close, icon, trash } from './icons';
import { base, controls } from './styles';

/**
 * The photos that go with something, fetched with the user's token; one tap makes them large.
 *
 * @fires removed once one was taken away for good
 */
@customElement('stored-photos')
export class StoredPhotos extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      ul { display: flex; flex-wrap: wrap; gap: var(--space-4); }
      .photo { display: block; width: 6.5rem; height: 6.5rem; padding: 0; overflow: hidden; border: 1px solid var(--border); border-radius: var(--radius-card); background: var(--inset); }
      .photo img { display: block; width: 100%; height: 100%; object-fit: cover; }
      .photo span { padding: var(--space-2); color: var(--text-weak); font-size: var(--text-xs); }
      dialog { width: 100vw; max-width: none; height: 100dvh; max-height: none; margin: 0; padding: 0; border: 0; background: var(--surface); color: inherit; }
      .large { display: flex; flex-direction: column; height: 100%; }
      .large header { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-3) var(--space-5); }
      .large header p { flex: 1; }
      .large img { flex: 1; min-height: 0; width: 100%; object-fit: contain; background: var(--inset); }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  /** Where the server keeps them, below the API's address. */
  @property() folder = '';
  @property({ attribute: false }) photos: readonly { id: string }[] = [];
  /** Whether the user may take one away. */
  @property({ type: Boolean }) mayRemove = false;
  /** Where the browser finds each photo; null for one that could not be had. */
  @state() private shown = new Map<string, string | null>();
  @state() private removed = new Set<string>();
  @state() private large?: string;
  @query('dialog') private dialog!: HTMLDialogElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const address of this.shown.values()) if (address) URL.revokeObjectURL(address);
    this.shown = new Map();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('photos')) return;
    for (const { id } of this.photos) if (!this.shown.has(id)) void this.#fetch(id);
  }

  #path(id: string): string {
    return `${this.folder}/${id}`;
  }

  async #fetch(id: string): Promise<void> {
    let found: string | null = null;
    try {
      const response = await open(this.api, this.#path(id), { headers: { Accept: 'image/jpeg, application/problem+json' } });
      found = URL.createObjectURL(await response.blob());
    } catch {
      // Said in its place; another tap tries again.
    }
    if (this.isConnected) this.shown = new Map(this.shown).set(id, found);
  }

  async #enlarge(id: string): Promise<void> {
    if (this.shown.get(id) === null) { await this.#fetch(id); return; }
    this.large = id;
    await this.updateComplete;
    this.dialog.showModal();
  }

  /** Taken away at the server only when "Undo" has gone: there it is for good. */
  #remove(id: string): void {
    this.dialog.close();
    this.removed = new Set([...this.removed, id]);
    const bringBack = (): void => { this.removed = new Set([...this.removed].filter((one) => one !== id)); };
    this.toast({ text: msg('Photo removed'), action: { label: msg('Undo'), run: bringBack }, expired: () => void this.#erase(id, bringBack) });
  }

  async #erase(id: string, bringBack: () => void): Promise<void> {
    try {
      await this.api.send(intentFor({ method: 'DELETE', path: this.#path(id) }));
      this.emit('removed');
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return;
      bringBack();
      this.toast({ text: msg('The photo could not be removed. Try again when you are connected.') });
    }
  }

  protected override render() {
    const photos = this.photos.filter(({ id }) => !this.removed.has(id));
    if (photos.length === 0) return nothing;
    return html`<ul aria-label=${msg('Photos')}>${photos.map(({ id }, at) => this.#thumb(id, at + 1))}</ul>
      <dialog aria-label=${msg('Photo')} @close=${() => (this.large = undefined)}>${this.large ? this.#whole(this.large) : nothing}</dialog>`;
  }

  #thumb(id: string, number: number) {
    const address = this.shown.get(id);
    const label = msg(str`Photo ${number}`);
    return html`<li>
      <button class="photo" aria-label=${msg(str`Enlarge photo ${number}`)} @click=${() => this.#enlarge(id)}>
        ${address === null ? html`<span>${msg('Not loaded. Tap to try again.')}</span>` : address ? html`<img src=${address} alt=${label} />` : nothing}
      </button>
    </li>`;
  }

  #whole(id: string) {
    return html`<div class="large">
      <header>
        <p></p>
        ${this.mayRemove ? html`<button class="button danger" @click=${() => { this.#remove(id); }}>${icon(trash, 18)}${msg('Remove the photo')}</button>` : nothing}
        <button class="icon-button" aria-label=${msg('Close')} @click=${() => { this.dialog.close(); }}>${icon(close, 22)}</button>
      </header>
      <img src=${this.shown.get(id) ?? ''} alt=${msg('Photo')} />
    </div>`;
  }
}
