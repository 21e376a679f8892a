import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { go } from '../app/router';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { banknote } from '../components/icons';
import { base, controls } from '../components/styles';
import { disputeAddress } from '../data/dispute-entry';
import type { DisputableStatement } from '../data/types';

/** Asks a manager for whom a dispute is to be filed, and about which cycle; what was paid is not shown. */
@customElement('payee-choice')
export class PayeeChoice extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      form { display: grid; gap: var(--space-5); max-width: 32rem; margin: var(--space-5) auto; padding: 0 var(--space-4); }
      p { text-wrap: pretty; }
    `,
  ];

  @property({ attribute: false }) statements: DisputableStatement[] = [];
  @state() private payee?: string;

  get #chosen(): DisputableStatement[] {
    const payee = this.payee ?? this.statements[0]?.payee.id;
    return this.statements.filter((one) => one.payee.id === payee);
  }

  #go(event: Event): void {
    event.preventDefault();
    const cycle = new FormData(event.target as HTMLFormElement).get('statement');
    if (typeof cycle === 'string') go(disputeAddress(cycle));
  }

  protected override render() {
    if (this.statements.length === 0) {
      return html`<full-message .outline=${banknote} heading=${msg('No statement yet')} text=${msg('As soon as statements of your people are published, you can file for them here.')}></full-message>`;
    }
    const payees = [...new Map(this.statements.map(({ payee }) => [payee.id, payee.name]))];
    return html`<form @submit=${this.#go}>
      <p>${msg('Say for whom a transaction is missing. You do not see what others are paid: about a line, the payee asks.')}</p>
      <div class="field">
        <label for="payee">${msg('For whom?')}</label>
        <select class="input" id="payee" @change=${(event: Event) => { this.payee = (event.target as HTMLSelectElement).value; }}>
          ${payees.map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="statement">${msg('On the statement of which cycle?')}</label>
        <select class="input" id="statement" name="statement">${this.#chosen.map(({ id, cycle }) => html`<option value=${id}>${cycle.name}</option>`)}</select>
      </div>
      <button class="button brand">${msg('Go on')}</button>
    </form>`;
  }
}
