import { css, html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { icon } from './icons';
import { base, controls } from './styles';

/**
 * A message in place of content: what is the matter and what to do next.
 *
 * @fires again when the button is pressed
 * @slot further acts
 */
@customElement('full-message')
export class FullMessage extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; place-items: center; padding: var(--space-7) var(--space-6); text-align: center; }
      div { display: grid; justify-items: center; gap: var(--space-4); max-width: 26rem; }
      .mark { display: grid; place-items: center; width: 4rem; height: 4rem; border-radius: 50%; background: var(--brand-soft); color: var(--link); }
      .mark.bad { background: var(--error-soft); color: var(--error); }
      h1, h2 { font-size: var(--text-xl); }
      p { color: var(--text-weak); text-wrap: pretty; }
      .button { margin-top: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) outline?: SVGTemplateResult;
  @property() heading = '';
  @property() text = '';
  /** The label of the button; no button when empty. */
  @property() again = '';
  @property({ type: Boolean }) bad = false;
  /** Whether it is all there is on the page. */
  @property({ type: Boolean }) top = false;

  protected override render() {
    return html`<div>
      ${this.outline ? html`<span class="mark ${this.bad ? 'bad' : ''}">${icon(this.outline, 28)}</span>` : nothing}
      ${this.top ? html`<h1>${this.heading}</h1>` : html`<h2>${this.heading}</h2>`}
      <p>${this.text}</p>
      ${this.again ? html`<button class="button brand" @click=${() => { this.emit('again'); }}>${this.again}</button>` : nothing}
      <slot></slot>
    </div>`;
  }
}
