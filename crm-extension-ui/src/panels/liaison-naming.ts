import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import { type Intent, intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { Named } from '../data/types';
import type { Answering } from './liaisons-panel';

/**
 * Names the liaison of a region from a day on.
 *
 * @fires changed once it is said
 * @fires cancelled when it is not to be done
 */
@customElement('liaison-naming')
export class LiaisonNaming extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      form { display: grid; gap: var(--space-4); }
      .fields { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) region!: Answering;
  @property({ attribute: false }) people: readonly Named[] = [];
  @state() private error?: unknown;
  @state() private busy = false;
  #intent?: Intent;

  async #name(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const { userId, validFrom } = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const { liaison, etag } = this.region;
    this.#intent = intentFor({ method: 'PUT', path: `regions/${liaison.region.id}/liaison`, ifMatch: etag, body: { userId, validFrom } }, this.#intent);
    this.busy = true;
    this.error = undefined;
    try {
      await this.session.api.send(this.#intent);
      this.emit('changed');
    } catch (error) {
      this.error = error;
      // Somebody else has named one meanwhile: the next press goes on from what is true now.
      if (error instanceof ProblemError && error.status === 412) this.region = { ...this.region, etag: error.problem.currentEtag ?? etag };
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return html`<form @submit=${this.#name}>
      ${problemNotice(this.error)}
      <div class="fields">
        <div class="field">
          <label for="person">${msg('Liaison')}</label>
          <select class="input" id="person" name="userId" required>
            <option value="">${msg('Choose')}</option>
            ${this.people.map((person) => html`<option value=${person.id}>${person.name}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="from">${msg('From')}</label>
          <input class="input" id="from" name="validFrom" type="date" required .defaultValue=${this.session.today} />
        </div>
      </div>
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${msg('Name the liaison')}</button>
        <button class="button plain" type="button" @click=${() => { this.emit('cancelled'); }}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }
}
