import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { attached, type Attachment, LARGEST_MB, TooLargeError } from '../data/attachment';
import { MOST_PHOTOS } from '../data/photo';
import { AppElement } from './app-element';
import { camera } from './flag-icons';
import { alert, close, icon } from './icons';
import { paper, paperclip } from './icons-more';
import { base, controls } from './styles';

/**
 * Photos, and where wanted PDF files, that go with what is said: taken or chosen here, photos made small at once.
 *
 * @fires shown with the files there are now as detail
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
      img, .document { display: block; width: 6rem; height: 6rem; border-radius: var(--radius-card); border: 1px solid var(--border); }
      img { object-fit: cover; }
      .document { display: flex; flex-direction: column; justify-content: end; gap: var(--space-2); padding: var(--space-3); background: var(--surface); font-size: var(--text-xs); }
      .document svg { flex: 1; min-height: 0; color: var(--text-weak); align-self: start; }
      .document span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; line-height: 1.3; }
      li button { position: absolute; top: 0; inset-inline-end: 0; background: var(--surface); color: var(--text); border-radius: var(--radius-card); }
      label { position: relative; overflow: hidden; }
      label:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
      input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
      .fault { padding-top: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) files: readonly Attachment[] = [];
  @property({ type: Number }) most = MOST_PHOTOS;
  /** Whether PDF files are taken too. */
  @property({ type: Boolean }) documents = false;
  @state() private fault = '';
  @state() private busy = false;
  readonly #addresses = new Map<string, string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget(() => true);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('files')) this.#forget((id) => !this.files.some((file) => file.id === id));
  }

  #forget(gone: (id: string) => boolean): void {
    for (const [id, address] of this.#addresses) {
      if (!gone(id)) continue;
      URL.revokeObjectURL(address);
      this.#addresses.delete(id);
    }
  }

  #address({ id, content }: Attachment): string {
    const address = this.#addresses.get(id) ?? URL.createObjectURL(content);
    this.#addresses.set(id, address);
    return address;
  }

  async #add(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    const room = files.slice(0, this.most - this.files.length);
    this.busy = true;
    const taken = await Promise.allSettled(room.map((file) => attached(file, this.documents)));
    this.busy = false;
    input.value = '';
    const good = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const bad = taken.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    this.fault = this.#faultOf(bad, files.length > room.length);
    if (good.length > 0) this.emit('shown', [...this.files, ...good]);
  }

  #faultOf(bad: readonly unknown[], tooMany: boolean): string {
    if (bad.some((error) => error instanceof TooLargeError)) return msg(str`A file has at most ${LARGEST_MB} MB. Make it smaller and add it again.`);
    if (bad.length > 0) {
      return this.documents
        ? msg('That is neither a PDF file nor a picture this device can read. Choose a PDF, JPEG or PNG.')
        : msg('That is no picture this phone can read. Choose a JPEG or PNG.');
    }
    if (!tooMany) return '';
    return this.documents ? msg(str`At most ${this.most} files can be added.`) : msg(str`At most ${this.most} photos can be added.`);
  }

  #remove(gone: Attachment): void {
    this.fault = '';
    const before = this.files;
    this.emit('shown', before.filter((file) => file.id !== gone.id));
    const text = gone.name === undefined ? msg('Photo removed') : msg('File removed');
    this.toast({ text, action: { label: msg('Undo'), run: () => { this.emit('shown', before); } } });
  }

  protected override render() {
    return html`<ul>${this.files.map((file, at) => this.#file(file, at + 1))}</ul>
      ${this.files.length >= this.most ? nothing : this.#adder()}
      ${this.fault ? html`<p class="fault" role="alert">${icon(alert, 16)}${this.fault}</p>` : nothing}`;
  }

  #file(file: Attachment, number: number) {
    const { name } = file;
    return html`<li>
      ${name === undefined
        ? html`<img src=${this.#address(file)} alt=${msg(str`Photo ${number}`)} />`
        : html`<div class="document" title=${name}>${icon(paper, 22)}<span>${name}</span></div>`}
      <button
        class="icon-button"
        aria-label=${name === undefined ? msg(str`Remove photo ${number}`) : msg(str`Remove ${name}`)}
        @click=${() => { this.#remove(file); }}
      >${icon(close, 18)}</button>
    </li>`;
  }

  #adder() {
    const first = this.files.length === 0;
    const label = this.documents
      ? first ? msg('Add a photo or PDF') : msg('Add another photo or PDF')
      : first ? msg('Add a photo') : msg('Add another photo');
    return html`<label class="button" aria-busy=${this.busy ? 'true' : nothing}>
      ${icon(this.documents ? paperclip : camera, 20)}${label}
      <input
        type="file"
        accept=${this.documents ? 'image/*,application/pdf' : 'image/*'}
        multiple
        @change=${(event: Event) => this.#add(event.target as HTMLInputElement)}
      />
    </label>`;
  }
}
