import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/chip-group';
import { check, close, icon } from '../components/icons';
import { problemNotice } from '../components/problem-notice';
import '../components/reason-form';
import { base, controls, notices } from '../components/styles';
import { type Intent, intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { DataChangeRequest, Tier } from '../data/types';

/**
 * The answer of ops to an open request: accept, with a tier when it is known, or decline with a reason.
 *
 * @fires decided with the answered request as detail
 */
@customElement('request-decision')
export class RequestDecision extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      :host { display: grid; gap: var(--space-4); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) request!: DataChangeRequest;
  @state() private declining = false;
  @state() private tier: Tier | null = null;
  @state() private busy = false;
  @state() private error?: unknown;
  #intent?: Intent;

  async #decide(how: 'accept' | 'decline', body: unknown): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    const { id, version } = this.request;
    const path = `data-change-requests/${id}/${how}`;
    this.#intent = intentFor({ method: 'POST', path, ifMatch: `"${version}"`, body }, this.#intent);
    try {
      const reply = await this.session.api.send<DataChangeRequest>(this.#intent);
      this.emit('decided', reply.body);
    } catch (error) {
      this.error = error;
      this.#takeOver(error);
    } finally {
      this.busy = false;
    }
  }

  /** Somebody else was faster: what they left is what there is to answer, or is the answer. */
  #takeOver(error: unknown): void {
    if (!(error instanceof ProblemError) || error.status !== 412 || !error.problem.current) return;
    this.request = error.problem.current as unknown as DataChangeRequest;
    if (this.request.status !== 'OPEN') this.emit('decided', this.request);
  }

  async #decline(): Promise<void> {
    this.declining = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('reason-form')?.focus();
  }

  protected override render() {
    return html`${problemNotice(this.error)} ${this.declining ? this.#reason() : this.#choice()}`;
  }

  #choice() {
    return html`<chip-group
        legend=${msg('Tier, when known')}
        several
        .options=${['A', 'B', 'C', 'D'].map((tier) => ({ value: tier, label: tier }))}
        .chosen=${this.tier ? [this.tier] : []}
        @chosen=${(event: CustomEvent<Tier[]>) => (this.tier = event.detail.at(-1) ?? null)}
      ></chip-group>
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy} @click=${() => this.#decide('accept', { tier: this.tier })}>${icon(check, 18)}${msg('Accept')}</button>
        <button class="button" @click=${this.#decline}>${icon(close, 18)}${msg('Decline')}</button>
      </div>`;
  }

  #reason() {
    return html`<reason-form
      label=${msg('Why is it declined?')}
      act=${msg('Decline')}
      ?busy=${this.busy}
      @reasoned=${(event: CustomEvent<string>) => this.#decide('decline', { reason: event.detail })}
      @cancelled=${() => (this.declining = false)}
    ></reason-form>`;
  }
}
