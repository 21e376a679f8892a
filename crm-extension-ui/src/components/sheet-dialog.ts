import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { close, icon } from './icons';
import { base, controls } from './styles';

const openOnes = new Set<object>();

/** Whether such a dialog lies over the page. */
export function isSheetOpen(): boolean {
  return openOnes.size > 0;
}

/**
 * A dialog over the page: from the bottom on a phone, in the middle on a desktop. The one who opens it gets the focus
 * back.
 *
 * @fires closed when it was closed, however
 * @slot its content
 */
@customElement('sheet-dialog')
export class SheetDialog extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: contents; }
      dialog {
        width: 100%; max-width: none; max-height: 85dvh; margin: auto 0 0; padding: 0; border: 0; overflow: hidden;
        border-radius: var(--radius-card) var(--radius-card) 0 0; background: var(--surface); color: inherit; box-shadow: var(--shadow-high);
      }
      dialog[open] { display: flex; flex-direction: column; animation: sheet var(--slow) cubic-bezier(0.2, 0.8, 0.2, 1); }
      dialog::backdrop { background: var(--scrim); }
      header { display: flex; align-items: center; gap: var(--space-3); min-height: 3.5rem; padding-inline: var(--space-5) var(--space-3); border-bottom: 1px solid var(--border-soft); }
      header h2 { flex: 1; }
      .body { overflow-y: auto; overscroll-behavior: contain; padding: var(--space-5); padding-bottom: calc(var(--space-5) + env(safe-area-inset-bottom)); }
      .body:focus-visible { outline-offset: -3px; }
      @keyframes sheet { from { transform: translateY(3rem); opacity: 0; } }
      @media (min-width: 900px) { dialog { width: min(32rem, 90vw); margin: auto; border-radius: var(--radius-card); } }
    `,
  ];

  @property() heading = '';
  /** Whether there is nothing in it but text to read, which the keys scroll then. */
  @property({ type: Boolean }) reading = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  get isOpen(): boolean {
    return this.dialog.open;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    openOnes.delete(this);
  }

  /** Opens it, once its content is drawn. */
  async open(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    openOnes.add(this);
  }

  close(): void {
    this.dialog.close();
  }

  #closed(): void {
    openOnes.delete(this);
    this.emit('closed');
  }

  /** A tap beside it closes it. */
  #tapped(event: Event): void {
    if (event.target === this.dialog) this.dialog.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @click=${this.#tapped} @close=${this.#closed}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button class="icon-button" aria-label=${msg('Close')} @click=${() => { this.dialog.close(); }}>${icon(close, 20)}</button>
      </header>
      <div class="body" role=${this.reading ? 'group' : nothing} tabindex=${this.reading ? 0 : nothing} aria-labelledby=${this.reading ? 'heading' : nothing}><slot></slot></div>
    </dialog>`;
  }
}
