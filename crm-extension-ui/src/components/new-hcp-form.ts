import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { isNpi } from '../data/npi';
import { ProblemError } from '../data/problem';
import { RequestFiling } from '../data/request-sending';
import { AppElement } from './app-element';
import { alert, icon } from './icons';
import { problemNotice } from './problem-notice';
import { text } from './request-form';
import { requestFormStyles } from './request-form.styles';
import { requestNote, requestSent, territoryField } from './request-parts';
import type { SafetyHint } from './safety-hint';
import { base, controls, notices } from './styles';

type Field = 'firstName' | 'lastName' | 'specialty' | 'city' | 'npi';

const KEPT = 'new-hcp';
const LIMITS: Record<Field, number> = { firstName: 80, lastName: 120, specialty: 120, city: 80, npi: 10 };

/**
 * Asks ops for an HCP that is not known at all. What is typed is kept on the device until it is filed.
 *
 * @fires request-filed when the user has read what happens next
 */
@customElement('new-hcp-form')
export class NewHcpForm extends AppElement {
  static override styles = [base, controls, notices, requestFormStyles];

  @property({ attribute: false }) session!: Session;
  @state() private faults: Partial<Record<Field, string>> = {};
  @state() private busy = false;
  @state() private sent = '';
  @state() private error?: unknown;
  @query('safety-hint') private safety!: SafetyHint;
  #filing?: RequestFiling;

  protected override firstUpdated(): void {
    const kept = this.session.device.get<Record<string, string>>(KEPT) ?? {};
    for (const field of this.renderRoot.querySelectorAll<HTMLInputElement>('[name]')) field.value = kept[field.name] ?? field.value;
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #keep(event: Event): void {
    const form = (event.currentTarget as HTMLFormElement);
    this.session.device.put(KEPT, Object.fromEntries(new FormData(form)));
    const name = (event.target as HTMLInputElement).name as Field;
    if (this.faults[name]) this.faults = { ...this.faults, [name]: undefined };
  }

  async #file(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.faults = faultsOf(form);
    if (await this.#focusFault()) return;
    this.busy = true;
    this.error = undefined;
    this.#filing ??= new RequestFiling(this.session.api);
    const fields = ['firstName', 'lastName', 'specialty', 'city', 'npi', 'note', 'territoryId'] as const;
    try {
      if (!(await this.safety.passes())) return;
      await this.#filing.file({ kind: 'NEW_HCP', ...Object.fromEntries(fields.map((field) => [field, text(form, field)])) });
      this.session.device.drop(KEPT);
      this.sent = `${text(form, 'firstName')} ${text(form, 'lastName')}`;
    } catch (error) {
      this.error = error;
      if (error instanceof ProblemError) this.faults = Object.fromEntries(error.fields.map((one) => [one.field, one.message]));
      await this.#focusFault();
    } finally {
      this.busy = false;
    }
  }

  async #focusFault(): Promise<boolean> {
    const first = Object.keys(this.faults)[0];
    await this.updateComplete;
    if (first) this.renderRoot.querySelector<HTMLElement>(`[name='${first}']`)?.focus();
    return first !== undefined;
  }

  protected override render() {
    if (this.sent) return requestSent(this.sent, () => { this.emit('request-filed'); });
    return html`<form novalidate @submit=${this.#file} @input=${this.#keep}>
      <p>${msg('Ask sales operations for an HCP who is not in the CRM at all.')}</p>
      ${problemNotice(this.error)}
      <div class="pair">${this.#field('firstName', msg('First name'), true)} ${this.#field('lastName', msg('Last name'), true)}</div>
      <div class="pair">${this.#field('specialty', msg('Specialty'), false)} ${this.#field('city', msg('City'), true)}</div>
      ${this.#field('npi', msg('NPI'), false)} ${territoryField(this.session.me.territories)} ${requestNote()}
      <div class="acts"><button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Ask for this HCP')}</button></div>
    </form>`;
  }

  #field(name: Field, label: string, required: boolean) {
    const fault = this.faults[name];
    return html`<div class="field">
      <label for=${name}>${label} ${required ? nothing : html`<span class="optional">${msg('optional')}</span>`}</label>
      <input
        class="input"
        id=${name}
        name=${name}
        maxlength=${LIMITS[name]}
        inputmode=${name === 'npi' ? 'numeric' : 'text'}
        autocomplete="off"
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${name}-fault` : nothing}
      />
      ${fault ? html`<p class="fault" id="${name}-fault">${icon(alert, 16)}${fault}</p>` : nothing}
    </div>`;
  }
}

function faultsOf(form: FormData): Partial<Record<Field, string>> {
  const faults: Partial<Record<Field, string>> = {};
  if (!text(form, 'firstName')) faults.firstName = msg('Give the first name.');
  if (!text(form, 'lastName')) faults.lastName = msg('Give the last name.');
  if (!text(form, 'city')) faults.city = msg('Give the city, so that the HCP can be found.');
  const npi = text(form, 'npi');
  if (npi && !isNpi(npi)) faults.npi = msg('This is not an NPI: ten digits, the last one checks the others.');
  return faults;
}
