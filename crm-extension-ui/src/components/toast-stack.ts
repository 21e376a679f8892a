import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { AppElement, type Toast } from './app-element';
import { close, icon } from './icons';
import { base, controls } from './styles';

interface Shown {
  toast: Toast;
  timer?: ReturnType<typeof setTimeout>;
}

const STAY_MS = 6000;

/** Short messages above the navigation, read out politely. They wait while pointed at or focused. */
@customElement('toast-stack')
export class ToastStack extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: fixed; z-index: 30; inset-inline: var(--space-4); bottom: calc(var(--bar) + env(safe-area-inset-bottom) + 2.5rem);
        pointer-events: none;
      }
      [role='status'] { display: grid; gap: var(--space-3); justify-items: center; }
      .toast {
        display: flex; align-items: center; gap: var(--space-3); max-width: 34rem; min-height: 3rem; padding-inline-start: var(--space-5);
        border-radius: var(--radius-card); background: var(--toast); color: var(--toast-text); box-shadow: var(--shadow-high); pointer-events: auto;
        animation: rise var(--slow) ease-out;
      }
      p { flex: 1; padding-block: var(--space-3); }
      .button { border: 0; background: none; color: var(--toast-link); padding-inline: var(--space-4); }
      .button:hover, .icon-button:hover { background: none; color: inherit; text-decoration: underline; }
      .icon-button { color: inherit; }
      :focus-visible { outline-color: currentColor; outline-offset: -4px; }
      @keyframes rise { from { transform: translateY(0.75rem); opacity: 0; } }
      @media (min-width: 900px) { :host { bottom: var(--space-6); } }
    `,
  ];

  @state() private shown: Shown[] = [];

  /** Shows a toast for some seconds. */
  show(toast: Toast): void {
    const one: Shown = { toast };
    if (toast.kind) this.shown.filter((other) => other.toast.kind === toast.kind).forEach((other) => { this.#close(other); });
    this.shown = [...this.shown.slice(-2), one];
    this.#start(one);
  }

  #start(one: Shown): void {
    clearTimeout(one.timer);
    one.timer = setTimeout(() => { this.#close(one); }, one.toast.stay ?? STAY_MS);
  }

  #close(one: Shown, acted = false): void {
    if (!this.shown.includes(one)) return;
    clearTimeout(one.timer);
    this.shown = this.shown.filter((other) => other !== one);
    if (!acted) one.toast.expired?.();
  }

  #act(one: Shown): void {
    this.#close(one, true);
    one.toast.action?.run();
  }

  protected override render() {
    return html`<div role="status">${this.shown.map((one) => this.#toast(one))}</div>`;
  }

  #toast(one: Shown) {
    const { text, action } = one.toast;
    const wait = () => { clearTimeout(one.timer); };
    const goOn = () => { this.#start(one); };
    return html`<div class="toast" @pointerenter=${wait} @pointerleave=${goOn} @focusin=${wait} @focusout=${goOn}>
      <p>${text}</p>
      ${action ? html`<button class="button" @click=${() => { this.#act(one); }}>${action.label}</button>` : nothing}
      <button class="icon-button" aria-label=${msg('Close message')} @click=${() => { this.#close(one); }}>${icon(close, 18)}</button>
    </div>`;
  }
}
