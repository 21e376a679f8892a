import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { icon, trash } from '../components/icons';
import { download as downloadOutline, paper } from '../components/icons-more';
import '../components/stored-photos';
import { base, controls } from '../components/styles';
import type { Api } from '../data/api';
import { download } from '../data/download';
import { count, moment } from '../data/format';
import { intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { DisputeFile } from '../data/types';

/**
 * The files of a dispute, fetched with the user's token: photos to look at, PDF files to keep.
 *
 * @fires removed once one was taken away for good
 */
@customElement('dispute-files')
export class DisputeFiles extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; gap: var(--space-4); }
      li { display: flex; align-items: center; gap: var(--space-3); }
      li > .button { flex: 1; justify-content: start; text-align: start; min-width: 0; }
      li > .button span { flex: 1; }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property() disputeId = '';
  @property({ attribute: false }) files: readonly DisputeFile[] = [];
  @property({ type: Boolean }) mayRemove = false;
  @state() private removed: ReadonlySet<string> = new Set();

  get #folder(): string {
    return `ic-disputes/${this.disputeId}/files`;
  }

  async #keep({ id, mediaType }: DisputeFile, name: string): Promise<void> {
    try {
      await download(this.api, `${this.#folder}/${id}`, name, () => undefined, mediaType);
      this.toast({ text: msg(str`${name} is saved where this browser keeps downloads`) });
    } catch (error) {
      const why = error instanceof ProblemError ? error.problem.title : msg('The server cannot be reached');
      this.toast({ text: msg(str`The file could not be opened: ${why}`) });
    }
  }

  /** Taken away at the server only when "Undo" has gone: there it is for good. */
  #remove(id: string): void {
    const bringBack = (): void => { this.removed = new Set([...this.removed].filter((one) => one !== id)); };
    this.removed = new Set([...this.removed, id]);
    this.toast({ text: msg('File removed'), action: { label: msg('Undo'), run: bringBack }, expired: () => void this.#erase(id, bringBack) });
  }

  async #erase(id: string, bringBack: () => void): Promise<void> {
    try {
      await this.api.send(intentFor({ method: 'DELETE', path: `${this.#folder}/${id}` }));
      this.emit('removed');
    } catch {
      bringBack();
      this.toast({ text: msg('The file could not be removed. Try again when you are connected.') });
    }
  }

  protected override render() {
    const photos = this.files.filter(({ mediaType }) => mediaType === 'image/jpeg');
    const papers = this.files.filter(({ mediaType, id }) => mediaType !== 'image/jpeg' && !this.removed.has(id));
    return html`${photos.length > 0
        ? html`<stored-photos .api=${this.api} folder=${this.#folder} .photos=${photos} ?mayRemove=${this.mayRemove}></stored-photos>`
        : nothing}
      ${papers.length > 0 ? html`<ul aria-label=${msg('Files')}>${papers.map((one, at) => this.#paper(one, at + 1))}</ul>` : nothing}`;
  }

  #paper(file: DisputeFile, number: number) {
    const name = msg(str`Document ${number}`);
    return html`<li>
      <button class="button" @click=${() => this.#keep(file, `${name}.pdf`)}>
        ${icon(paper, 18)}<span>${name}<br /><small class="weak">PDF · ${count(Math.ceil(file.size / 1000))} kB · ${moment(file.addedAt)}</small></span>${icon(downloadOutline, 18)}
      </button>
      ${this.mayRemove ? html`<button class="icon-button" aria-label=${msg(str`Remove ${name}`)} @click=${() => { this.#remove(file.id); }}>${icon(trash, 18)}</button>` : nothing}
    </li>`;
  }
}
