import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { unread } from '../data/unread';
import { back, bell, icon } from './icons';
import { base, controls } from './styles';

/**
 * The head of a page. It names the document, and takes the focus when the user has come here.
 *
 * @slot acts on the page
 */
@customElement('page-header')
export class PageHeader extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host { position: sticky; top: 0; z-index: 10; background: var(--surface); border-bottom: 1px solid var(--border); padding-top: env(safe-area-inset-top); }
      div { display: flex; align-items: center; gap: var(--space-3); min-height: 3.5rem; padding: var(--space-2) var(--space-5); max-width: var(--page-width, 72rem); }
      .icon-button { margin-inline-start: calc(-1 * var(--space-4)); color: var(--text); }
      span { flex: 1; min-width: 0; }
      h1 { font-size: var(--text-xl); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      p { color: var(--text-weak); font-size: var(--text-s); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .bell { position: relative; margin-inline: 0 calc(-1 * var(--space-3)); text-decoration: none; }
      .bell b {
        position: absolute; top: 2px; inset-inline-end: 2px; min-width: 1.125rem; padding: 0 var(--space-2); border-radius: var(--radius-pill);
        background: var(--brand); color: var(--brand-text); font-size: var(--text-xs); line-height: 1.125rem; text-align: center;
      }
      @media (min-width: 900px) { div { padding-inline: var(--space-7); min-height: 4.5rem; } h1 { font-size: var(--text-2xl); } }
    `,
  ];

  @property() heading = '';
  /** A second, quieter line. */
  @property() note = '';
  /** Where "back" leads; no way back when empty. */
  @property() back = '';

  @query('h1') private headingElement!: HTMLElement;

  readonly #counted = (): void => { this.requestUpdate(); };

  override connectedCallback(): void {
    super.connectedCallback();
    unread.addEventListener('change', this.#counted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unread.removeEventListener('change', this.#counted);
  }

  /** Puts the focus on the heading, so that a screen reader starts here. */
  async takeFocus(): Promise<void> {
    await this.updateComplete;
    this.headingElement.focus({ preventScroll: true });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('heading')) document.title = this.heading ? `${this.heading} · CRM` : 'CRM';
  }

  protected override render() {
    return html`<div>
      ${this.back
        ? html`<a class="icon-button" href=${this.back} aria-label=${msg('Back')}>${icon(back, 22)}</a>`
        : nothing}
      <span>
        <h1 tabindex="-1">${this.heading}</h1>
        ${this.note ? html`<p>${this.note}</p>` : nothing}
      </span>
      <slot></slot>
      ${this.back ? nothing : this.#bell(unread.count)}
    </div>`;
  }

  #bell(count: number) {
    return html`<a class="icon-button bell" href="#/notifications" aria-label=${count ? msg(str`Notifications: ${count} unread`) : msg('Notifications')}
      >${icon(bell, 22)}${count ? html`<b>${count > 99 ? '99+' : count}</b>` : nothing}</a
    >`;
  }
}
