import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { clip, sheet } from '../components/dispute-icons';
import { camera } from '../components/flag-icons';
import { alert, close, icon } from '../components/icons';
import { base, controls } from '../components/styles';
import { attached, type Attachment, LARGEST_MB, TooLargeError } from '../data/attachment';

/**
 * Photos and PDF files to go with an answer.
 *
 * @fires shown with the files there are now as detail
 */
@customElement('dispute-add-files')
export class DisputeAddFiles extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      li { display: flex; align-items: center; gap: var(--space-3); min-height: var(--target); }
      li span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
      label { position: relative; overflow: hidden; }
      label:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
      input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
      .fault { padding-top: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) files: readonly Attachment[] = [];
  /** How many can be added. */
  @property({ type: Number }) room = 0;
  @state() private fault = '';
  @state() private busy = false;

  async #add(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])];
    this.busy = true;
    const made = await Promise.allSettled(chosen.slice(0, this.room - this.files.length).map((file) => attached(file, true)));
    this.busy = false;
    input.value = '';
    const good = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    this.fault = this.#faultOf(made.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])), chosen.length > made.length);
    if (good.length > 0) this.emit('shown', [...this.files, ...good]);
  }

  #faultOf(bad: readonly unknown[], tooMany: boolean): string {
    if (bad.some((error) => error instanceof TooLargeError)) return msg(str`A file has at most ${LARGEST_MB} MB. Make it smaller and add it again.`);
    if (bad.length > 0) return msg('That is neither a PDF file nor a picture this device can read. Choose a PDF, JPEG or PNG.');
    return tooMany ? msg(str`At most ${this.room} files can be added.`) : '';
  }

  protected override render() {
    return html`<ul>
        ${this.files.map((file, at) => this.#file(file, at + 1))}
      </ul>
      ${this.files.length >= this.room
        ? nothing
        : html`<label class="button" aria-busy=${this.busy ? 'true' : nothing}>
            ${icon(clip, 18)}${msg('Add a photo or PDF')}
            <input type="file" accept="image/*,application/pdf" multiple @change=${(event: Event) => this.#add(event.target as HTMLInputElement)} />
          </label>`}
      ${this.fault ? html`<p class="fault" role="alert">${icon(alert, 16)}${this.fault}</p>` : nothing}`;
  }

  #file(file: Attachment, number: number) {
    const name = file.name ?? msg(str`Photo ${number}`);
    const others = this.files.filter((one) => one.id !== file.id);
    return html`<li>
      ${icon(file.name === undefined ? camera : sheet, 18)}<span>${name}</span>
      <button class="icon-button" type="button" aria-label=${msg(str`Remove ${name}`)} @click=${() => { this.emit('shown', others); }}>${icon(close, 18)}</button>
    </li>`;
  }
}
