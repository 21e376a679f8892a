import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { icon, trash } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { base, controls, skeletons } from '../components/styles';
import { day } from '../data/format';
import { intentFor } from '../data/intent';
import type { LiaisonAbsence, Named, RegionLiaison } from '../data/types';
import './absence-form';
import './liaison-naming';

/** A region with who answers for it, as it was read. */
export interface Answering {
  liaison: RegionLiaison;
  etag: string;
}

/** Who answers for which region, who is away and who stands in. Ops names liaisons; liaisons say when they are away. */
@customElement('liaisons-panel')
export class LiaisonsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      li { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      .line { display: flex; align-items: center; gap: var(--space-4); }
      .line > :first-child { flex: 1; min-width: 0; }
      .name { font-weight: var(--weight-bold); overflow-wrap: anywhere; }
      absence-form { padding: var(--space-5); border-top: 1px solid var(--border-soft); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private regions?: Answering[];
  @state() private absences: LiaisonAbsence[] = [];
  @state() private people: Named[] = [];
  @state() private naming?: string;
  @state() private error?: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** Whether the user may say who is away. */
  get #plans(): boolean {
    return this.session.me.role !== 'manager';
  }

  readonly #load = async (): Promise<void> => {
    const { api } = this.session;
    this.error = undefined;
    try {
      const { items } = await api.get('/regions');
      const asked = items.map(async ({ id }) => api.read('/regions/{id}/liaison', { id }));
      const [answers, absences, people] = await Promise.all([
        Promise.all(asked),
        this.#plans ? api.get('/liaison-absences') : undefined,
        this.#plans ? api.get('/colleagues') : undefined,
      ]);
      this.regions = answers.map(({ body, etag }) => ({ liaison: body, etag: etag ?? '' }));
      this.absences = absences?.items ?? [];
      this.people = people?.items ?? [];
      this.naming = undefined;
    } catch (error) {
      this.error = error;
    }
  };

  async #end({ id, version }: LiaisonAbsence): Promise<void> {
    try {
      await this.session.api.send(intentFor({ method: 'DELETE', path: `liaison-absences/${id}`, ifMatch: `"${version}"` }));
    } catch {
      this.toast({ text: msg('That did not work. Try again.') });
    }
    await this.#load();
  }

  protected override render() {
    return html`<page-header heading=${msg('Liaisons')} back="#/menu"></page-header>
      <div class="page">
        ${this.error
          ? html`<section class="card">${loadFailure(this.error, () => void this.#load())}</section>`
          : this.regions
            ? html`${this.#answering(this.regions)} ${this.#plans ? this.#away() : nothing}`
            : html`<section class="card">${skeleton(4)}</section>`}
      </div>`;
  }

  #answering(regions: readonly Answering[]) {
    return html`<section class="card" aria-labelledby="regions">
      <header><h2 id="regions">${msg('Who answers')}</h2></header>
      <ul>${regions.map((one) => this.#region(one))}</ul>
    </section>`;
  }

  #region(one: Answering) {
    const { region, named, answering, next } = one.liaison;
    const standsIn = answering && answering.id !== named?.id;
    return html`<li data-region=${region.id}>
      <div class="line">
        <span>
          <span class="name">${region.name}</span><br />
          <span class="small weak">${named ? named.name : msg('Nobody: new flags go to sales operations')}</span>
          ${standsIn ? html`<br /><span class="small">${msg(str`Away: ${answering.name} stands in`)}</span>` : nothing}
          ${next ? html`<br /><span class="small">${msg(str`${next.name} from ${day(next.validFrom)}`)}</span>` : nothing}
        </span>
        ${this.session.isOps && this.naming !== region.id
          ? html`<button class="button" aria-label=${msg(str`Name a liaison for ${region.name}`)} @click=${() => (this.naming = region.id)}>${named ? msg('Change') : msg('Name')}</button>`
          : nothing}
      </div>
      ${this.naming === region.id
        ? html`<liaison-naming .session=${this.session} .region=${one} .people=${this.people} @changed=${this.#load} @cancelled=${() => (this.naming = undefined)}></liaison-naming>`
        : nothing}
    </li>`;
  }

  #away() {
    return html`<section class="card" aria-labelledby="away">
      <header><h2 id="away">${msg('Away')}</h2></header>
      ${this.absences.length === 0
        ? html`<p class="row weak">${this.session.isOps ? msg('Nobody is away or plans to be.') : msg('You are not away. Say when you will be: new flags then go to who stands in.')}</p>`
        : html`<ul>${this.absences.map((absence) => this.#absence(absence))}</ul>`}
      <absence-form .session=${this.session} .people=${this.people} @changed=${this.#load}></absence-form>
    </section>`;
  }

  #absence(absence: LiaisonAbsence) {
    const { id, user, deputy, validFrom, validTo } = absence;
    return html`<li class="line" data-absence=${id}>
      <span>
        <span class="name">${user.name}</span><br />
        <span class="small weak">${validTo ? msg(str`${day(validFrom)} until back on ${day(validTo)}`) : msg(str`from ${day(validFrom)}, open end`)}</span><br />
        <span class="small">${msg(str`${deputy.name} stands in`)}</span>
      </span>
      <button class="icon-button" aria-label=${msg(str`End the absence of ${user.name}`)} @click=${() => this.#end(absence)}>${icon(trash, 20)}</button>
    </li>`;
  }
}
