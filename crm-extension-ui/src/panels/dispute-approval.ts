import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { alert, icon } from '../components/icons';
import '../components/inbox-writer';
import { base, controls } from '../components/styles';
import { amountOf, typedAmount, difference, money } from '../data/money';
import type { IcDispute } from '../data/types';

/**
 * Asks how much of a dispute is granted, which is all of it unless typed otherwise, and what to tell the filer.
 *
 * @fires cancelled when it is not to be done
 */
@customElement('dispute-approval')
export class DisputeApproval extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      .field { margin-bottom: var(--space-4); }
      .amount { max-width: 14rem; font-variant-numeric: tabular-nums; }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  /** Does it; fails as the API does. */
  @property({ attribute: false }) approve!: (body: unknown) => Promise<void>;
  @state() private fault = '';
  @query('#amount') private amount!: HTMLInputElement;

  override focus(): void {
    void this.updateComplete.then(() => { this.amount.select(); });
  }

  /** What was asked for and not granted yet. */
  get #left(): number {
    const { expectedAmount, actualAmount, grantedAmount } = this.dispute;
    return difference(difference(expectedAmount, actualAmount), grantedAmount);
  }

  #faultOf(amount: number | undefined): string {
    const left = this.#left;
    if (amount === undefined) return msg('Give an amount with at most two decimals.');
    if (amount === 0 || Math.sign(amount) !== Math.sign(left)) return msg('Nothing is granted that way. Deny it instead.');
    return Math.abs(amount) > Math.abs(left) ? msg(str`At most ${money(left, this.dispute.currency)} can be granted.`) : '';
  }

  /** A fault is said at its field, and nothing is sent. */
  #isReady(): boolean {
    this.fault = this.#faultOf(amountOf(this.amount.value));
    if (this.fault) this.amount.focus();
    return this.fault === '';
  }

  async #send(answer: string): Promise<void> {
    const amount = amountOf(this.amount.value);
    await this.approve(amount === this.#left ? { answer } : { amount, answer });
  }

  protected override render() {
    const { id, currency } = this.dispute;
    return html`<inbox-writer
      label=${msg('What does the filer read?')}
      act=${msg('Approve')}
      draft=${`approve ${id}`}
      .ready=${() => this.#isReady()}
      .send=${(text: string) => this.#send(text)}
    >
      <div class="field">
        <label for="amount">${msg(str`How much is granted, in ${currency}?`)}</label>
        <input
          class="input amount"
          id="amount"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="left"
          aria-invalid=${this.fault ? 'true' : nothing}
          .value=${typedAmount(this.#left)}
          @input=${() => (this.fault = '')}
        />
        <div id="left">
          ${this.fault ? html`<p class="fault">${icon(alert, 16)}${this.fault}</p>` : nothing}
          <p class="hint">${msg(str`${money(this.#left, currency)} is all of it; give less to grant a part.`)}</p>
        </div>
      </div>
    </inbox-writer>`;
  }
}
