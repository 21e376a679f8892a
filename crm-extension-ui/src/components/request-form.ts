import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { RequestFiling } from '../data/request-sending';
import type { DirectoryEntry } from '../data/types';
import { AppElement } from './app-element';
import { problemNotice } from './problem-notice';
import { requestFormStyles } from './request-form.styles';
import { requestNote, requestSent, territoryField } from './request-parts';
import type { SafetyHint } from './safety-hint';
import { base, controls, notices } from './styles';
import { dotted } from './tier-badge';

/**
 * Asks ops to add an HCP of the directory to the rep's territory.
 *
 * @fires cancelled to go back to the search
 * @fires request-filed when the user has read what happens next
 */
@customElement('request-form')
export class RequestForm extends AppElement {
  static override styles = [base, controls, notices, requestFormStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) account!: DirectoryEntry;
  @state() private busy = false;
  @state() private sent = false;
  @state() private error?: unknown;
  @query('safety-hint') private safety!: SafetyHint;
  #filing?: RequestFiling;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  async #file(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.error = undefined;
    this.#filing ??= new RequestFiling(this.session.api);
    try {
      if (!(await this.safety.passes())) return;
      await this.#filing.file({
        kind: 'ADD_TO_TERRITORY',
        accountId: this.account.id,
        territoryId: text(form, 'territoryId'),
        note: text(form, 'note'),
      });
      this.sent = true;
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    const { name, specialty, place, city } = this.account;
    if (this.sent) return requestSent(name, () => { this.emit('request-filed'); });
    return html`<form @submit=${this.#file}>
      ${problemNotice(this.error)}
      <div>
        <h3 class="name" tabindex="-1">${name}</h3>
        <p class="weak">${dotted(specialty, place, city)}</p>
      </div>
      <p>${msg('This HCP is not in your territory. A call can be logged once sales operations has added it.')}</p>
      ${territoryField(this.session.me.territories)} ${requestNote()}
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Ask to add to my territory')}</button>
        <button class="button" type="button" @click=${() => { this.emit('cancelled'); }}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }
}

/** What a field of a form says; null when it says nothing. */
export function text(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
