import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MOST_PHOTOS, type Photo, reduced } from '../data/photo';
import { AppElement } from './app-element';
import { camera } from './flag-icons';
import { alert, close, icon } from './icons';
import { base, controls } from './styles';

/**
 * Photos that go with what is said: taken or chosen here, made small at once.
 *
 * @fires shown with the photos there are now as detail
 */
@customElement('photo-strip')
export class PhotoStrip extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      ul { display: flex; flex-wrap: wrap; gap: var(--space-4); }
      ul:not(:empty) { padding-bottom: var(--space-4); }
      li { position: relative; }
      img { display: block; width: 6rem; height: 6rem; object-fit: cover; border-radius: var(--radius-card); border: 1px solid var(--border); }
      li button { position: absolute; top: 0; inset-inline-end: 0; background: var(--surface); color: var(--text); border-radius: var(--radius-card); }
      label { position: relative; overflow: hidden; }
      label:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
      input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
      .fault { padding-top: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) photos: readonly Photo[] = [];
  @state() private fault = '';
  @state() private busy = false;
  readonly #addresses = new Map<string, string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget(() => true);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('photos')) this.#forget((id) => !this.photos.some((photo) => photo.id === id));
  }

  #forget(gone: (id: string) => boolean): void {
    for (const [id, address] of this.#addresses) {
      if (!gone(id)) continue;
      URL.revokeObjectURL(address);
      this.#addresses.delete(id);
    }
  }

  #address({ id, image }: Photo): string {
    const address = this.#addresses.get(id) ?? URL.createObjectURL(image);
    this.#addresses.set(id, address);
    return address;
  }

  async #add(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    const room = files.slice(0, MOST_PHOTOS - this.photos.length);
    this.busy = true;
    const taken = await Promise.allSettled(room.map(reduced));
    this.busy = false;
    input.value = '';
    const good = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    this.fault = this.#faultOf(files.length - room.length, room.length - good.length);
    if (good.length > 0) this.emit('shown', [...this.photos, ...good]);
  }

  #faultOf(tooMany: number, unreadable: number): string {
    if (unreadable > 0) return msg('That is no picture this phone can read. Choose a JPEG or PNG.');
    return tooMany > 0 ? msg(str`At most ${MOST_PHOTOS} photos go with a flag.`) : '';
  }

  #remove(gone: Photo): void {
    this.fault = '';
    const before = this.photos;
    this.emit('shown', before.filter((photo) => photo.id !== gone.id));
    this.toast({ text: msg('Photo removed'), action: { label: msg('Undo'), run: () => { this.emit('shown', before); } } });
  }

  protected override render() {
    const full = this.photos.length >= MOST_PHOTOS;
    return html`<ul>
        ${this.photos.map(
          (photo, at) => html`<li>
            <img src=${this.#address(photo)} alt=${msg(str`Photo ${at + 1}`)} />
            <button class="icon-button" aria-label=${msg(str`Remove photo ${at + 1}`)} @click=${() => { this.#remove(photo); }}>${icon(close, 18)}</button>
          </li>`,
        )}
      </ul>
      ${full
        ? nothing
        : html`<label class="button" aria-busy=${this.busy ? 'true' : nothing}>
            ${icon(camera, 20)}${this.photos.length === 0 ? msg('Add a photo') : msg('Add another photo')}
            <input type="file" accept="image/*" multiple @change=${(event: Event) => this.#add(event.target as HTMLInputElement)} />
          </label>`}
      ${this.fault ? html`<p class="fault" role="alert">${icon(alert, 16)}${this.fault}</p>` : nothing}`;
  }
}
