import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { alert, icon } from './icons';
import './safety-hint';
import type { SafetyHint } from './safety-hint';
import { base, controls, notices } from './styles';

/**
 * Asks for the reason of an act before doing it.
 *
 * @fires reasoned with the reason as detail
 * @fires cancelled when it is not to be done
 * @slot what else is to be given
 */
@customElement('reason-form')
export class ReasonForm extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      form { display: grid; gap: var(--space-4); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property() label = '';
  /** The name of the act on its button. */
  @property() act = '';
  @property({ type: Boolean }) busy = false;
  @state() private fault = false;
  @query('safety-hint') private safety!: SafetyHint;
  @query('textarea') private reason!: HTMLTextAreaElement;

  override focus(): void {
    void this.updateComplete.then(() => { this.reason.focus(); });
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason.value.trim();
    this.fault = reason === '';
    if (this.fault) this.reason.focus();
    else if (!this.busy && (await this.safety.passes())) this.emit('reasoned', reason);
  }

  protected override render() {
    return html`<form novalidate @submit=${this.#submit}>
      <div class="field">
        <label for="reason">${this.label}</label>
        <textarea
          class="input"
          id="reason"
          rows="2"
          maxlength="255"
          aria-required="true"
          aria-invalid=${this.fault ? 'true' : nothing}
          aria-describedby="hint"
        ></textarea>
        <div id="hint">
          ${this.fault ? html`<p class="fault">${icon(alert, 16)}${msg('Give a reason: the other side reads it.')}</p>` : nothing}
          <safety-hint></safety-hint>
        </div>
      </div>
      <slot></slot>
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${this.act}</button>
        <button class="button" type="button" @click=${() => { this.emit('cancelled'); }}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }
}
