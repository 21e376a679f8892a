import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import { type Intent, intentFor } from '../data/intent';
import type { Named } from '../data/types';

/**
 * Says when a liaison is away and who stands in; ops says it for others too.
 *
 * @fires changed once it is said
 */
@customElement('absence-form')
export class AbsenceForm extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      form { display: grid; gap: var(--space-4); }
      .fields { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
      .button { justify-self: start; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) people: readonly Named[] = [];
  @state() private error?: unknown;
  @state() private busy = false;
  #intent?: Intent;

  async #plan(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target as HTMLFormElement;
    const said = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const body = { userId: said.userId || null, deputyId: said.deputyId, validFrom: said.validFrom, validTo: said.validTo || null };
    this.#intent = intentFor({ method: 'POST', path: 'liaison-absences', body }, this.#intent);
    this.busy = true;
    this.error = undefined;
    try {
      await this.session.api.send(this.#intent);
      form.reset();
      this.emit('changed');
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    const { me, isOps, today } = this.session;
    const others = this.people.filter(({ id }) => isOps || id !== me.id);
    return html`<form @submit=${this.#plan}>
      ${problemNotice(this.error)}
      <div class="fields">
        ${isOps ? this.#choice('userId', msg('Who is away'), this.people) : nothing} ${this.#choice('deputyId', msg('Who stands in'), others)}
        <div class="field">
          <label for="from">${msg('First day away')}</label>
          <input class="input" id="from" name="validFrom" type="date" required .defaultValue=${today} />
        </div>
        <div class="field">
          <label for="to">${msg('First day back, if known')}</label>
          <input class="input" id="to" name="validTo" type="date" />
        </div>
      </div>
      <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Plan the absence')}</button>
    </form>`;
  }

  #choice(name: string, label: string, people: readonly Named[]) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select class="input" id=${name} name=${name} required>
        <option value="">${msg('Choose')}</option>
        ${people.map((person) => html`<option value=${person.id}>${person.name}</option>`)}
      </select>
    </div>`;
  }
}
