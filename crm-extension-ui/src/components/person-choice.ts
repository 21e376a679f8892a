import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Named } from '../data/types';
import { AppElement } from './app-element';
import { problemNotice } from './problem-notice';
import { base, controls, notices } from './styles';

/**
 * Asks for one of those whom work can be handed to; the user comes first.
 *
 * @fires cancelled when it is not to be done
 */
@customElement('person-choice')
export class PersonChoice extends AppElement {
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
  @property() act = '';
  @property({ attribute: false }) me!: Named;
  @property({ attribute: false }) people!: () => Promise<Named[]>;
  /** Takes the one who was chosen; fails as the API does. */
  @property({ attribute: false }) take!: (person: Named) => Promise<void>;
  @state() private others: Named[] = [];
  @state() private error?: unknown;
  @query('select') private choice!: HTMLSelectElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override focus(): void {
    void this.updateComplete.then(() => { this.choice.focus(); });
  }

  async #load(): Promise<void> {
    try {
      this.others = (await this.people()).filter(({ id }) => id !== this.me.id);
    } catch (error) {
      this.error = error;
    }
  }

  async #choose(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = [this.me, ...this.others][this.choice.selectedIndex];
    this.error = undefined;
    if (chosen) await this.take(chosen).catch((error: unknown) => (this.error = error));
  }

  protected override render() {
    return html`<form @submit=${this.#choose}>
      ${problemNotice(this.error)}
      <div class="field">
        <label for="person">${this.label}</label>
        <select class="input" id="person">
          <option>${msg('Me')}</option>
          ${this.others.map(({ name }) => html`<option>${name}</option>`)}
        </select>
      </div>
      <div class="acts">
        <button class="button brand">${this.act}</button>
        <button class="button plain" type="button" @click=${() => { this.emit('cancelled'); }}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }
}
