import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type CallField, type CallValues, NOTE_LIMIT } from '../data/call-values';
import { isDate, plusDays } from '../data/dates';
import { count } from '../data/format';
import type { PickerRow } from '../data/search';
import type { Named, NextAction, Outcome } from '../data/types';
import { AppElement } from './app-element';
import { fieldsStyles } from './call-fields.styles';
import './chip-group';
import './safety-hint';
import { lastCall } from './hcp-picker';
import { addPerson, alert, chevron, clock, close, icon, plus, search } from './icons';
import type { SafetyHint } from './safety-hint';
import { base, controls, notices } from './styles';
import { dotted, tierBadge, tierStyles } from './tier-badge';
import { nextActions, outcomes } from './words';

const COUNT_FROM = 200;

/** What a fault says at each field. */
export type FaultTexts = Partial<Record<CallField | 'reason', string>>;

/**
 * The five things a rep gives on a call, and the attendees behind "add more".
 *
 * @fires changed with the changed values as detail
 * @fires choose with 'hcp' or 'attendees' as detail, when the list is to be opened
 * @fires suggested with the PickerRow of a suggestion that was tapped
 */
@customElement('call-fields')
export class CallFields extends AppElement {
  static override styles = [base, controls, notices, tierStyles, fieldsStyles];

  @property({ attribute: false }) values!: CallValues;
  @property({ attribute: false }) faults: FaultTexts = {};
  @property({ attribute: false }) products: Named[] = [];
  /** The chosen HCP as the picker's list has it. */
  @property({ attribute: false }) row?: PickerRow;
  @property({ attribute: false }) suggestions: readonly PickerRow[] = [];
  @property() today = '';
  @property({ type: Boolean }) late = false;
  @property({ type: Number }) hcpCount = 0;

  @state() private more = false;
  @query('safety-hint') readonly safety!: SafetyHint;
  @query('textarea') private note!: HTMLTextAreaElement;

  /** Puts the focus on a field, for the user to mend it. */
  focusField(field: string): void {
    const element = this.renderRoot.querySelector<HTMLElement>(`[data-field='${field}']`);
    element?.focus();
    element?.scrollIntoView({ block: 'center' });
  }

  #change(change: Partial<CallValues>): void {
    this.emit('changed', change);
  }

  protected override render() {
    return html`${this.#date()} ${this.#hcp()}
      <slot name="after-hcp"></slot>
      <chip-group
        data-field="productIds"
        several
        legend=${msg('Products')}
        .options=${this.#products()}
        .chosen=${this.values.productIds}
        fault=${this.faults.productIds ?? ''}
        @chosen=${(event: CustomEvent<string[]>) => { this.#change({ productIds: event.detail }); }}
      ></chip-group>
      <chip-group
        data-field="outcome"
        legend=${msg('Outcome')}
        .options=${outcomes()}
        .chosen=${this.values.outcome ? [this.values.outcome] : []}
        fault=${this.faults.outcome ?? ''}
        @chosen=${(event: CustomEvent<Outcome[]>) => { this.#change({ outcome: event.detail[0] }); }}
      ></chip-group>
      <chip-group
        data-field="nextAction"
        legend=${msg('Next action')}
        .options=${nextActions()}
        .chosen=${this.values.nextAction ? [this.values.nextAction] : []}
        fault=${this.faults.nextAction ?? ''}
        @chosen=${(event: CustomEvent<NextAction[]>) => { this.#change({ nextAction: event.detail[0] }); }}
      ></chip-group>
      ${this.#noteField()} ${this.#attendees()}`;
  }

  /** What can be chosen; what was chosen and is no longer offered can be taken off. */
  #products() {
    const offered = this.products.map(({ id, name }) => ({ value: id, label: name }));
    if (offered.length === 0) return offered;
    const gone = this.values.productIds.filter((id) => !offered.some(({ value }) => value === id));
    return [...offered, ...gone.map((value) => ({ value, label: msg('No longer offered') }))];
  }

  #date() {
    const { callDate } = this.values;
    const yesterday = this.today && plusDays(this.today, -1);
    const quick = (date: string, label: string) =>
      html`<button class="chip" aria-pressed=${callDate === date} @click=${() => { this.#change({ callDate: date }); }}>${label}</button>`;
    return html`<div class="field">
      <label for="date">${msg('Date')}</label>
      <div class="date">
        <input
          class="input"
          id="date"
          type="date"
          data-field="callDate"
          max=${this.today}
          .value=${isDate(callDate) ? callDate : ''}
          aria-invalid=${this.faults.callDate ? 'true' : nothing}
          aria-describedby="date-hint"
          @change=${(event: Event) => { this.#change({ callDate: (event.target as HTMLInputElement).value }); }}
        />
        ${quick(this.today, msg('Today'))} ${quick(yesterday, msg('Yesterday'))}
      </div>
      <div id="date-hint">${this.#fault('callDate')}
        ${this.late ? html`<p class="late">${icon(clock, 16)}${msg('Will be marked late: more than 24 hours after the day of the call.')}</p>` : nothing}
      </div>
    </div>`;
  }

  #hcp() {
    const { hcp } = this.values;
    return html`<div class="field" role="group" aria-labelledby="hcp-label">
      <span class="label" id="hcp-label">${msg('HCP')}</span>
      ${hcp ? this.#chosenHcp(hcp) : this.#hcpSuggestions()} ${this.#fault('hcp')}
    </div>`;
  }

  #chosenHcp(hcp: { name: string }) {
    const { row } = this;
    return html`<button class="person" data-field="hcp" @click=${() => { this.emit('choose', 'hcp'); }}>
      ${tierBadge(row?.hcp.tier)}
      <span class="text"><b>${hcp.name}</b>
        ${row
          ? html`<span>${dotted(row.hcp.specialty, row.hcp.place, row.hcp.city)}</span><span>${lastCall(row, this.today)}</span>`
          : nothing}
      </span>
      <span class="change">${msg('Change')}</span>
    </button>`;
  }

  #hcpSuggestions() {
    return html`<div class="people">
      ${this.suggestions.map(
        (row) =>
          html`<button class="person" data-hcp=${row.hcp.id} @click=${() => { this.emit('suggested', row); }}>
            ${tierBadge(row.hcp.tier)}
            <span class="text"><b>${row.hcp.name}</b><span>${dotted(row.hcp.specialty, row.hcp.city)}</span></span>
          </button>`,
      )}
      <button class="person all" data-field="hcp" @click=${() => { this.emit('choose', 'hcp'); }}>
        ${icon(search, 20)}
        <span class="text">${this.hcpCount ? msg(str`Choose from ${count(this.hcpCount)} HCPs`) : msg('Choose the HCP')}</span>
        ${icon(chevron, 20)}
      </button>
    </div>`;
  }

  #noteField() {
    const left = NOTE_LIMIT - this.values.nextActionNote.length;
    return html`<div class="field">
      <label for="note">${msg('Note')} <span class="optional">${msg('optional')}</span></label>
      <textarea
        class="input"
        id="note"
        data-field="nextActionNote"
        rows="2"
        .value=${this.values.nextActionNote}
        aria-describedby="note-hint"
        aria-invalid=${this.faults.nextActionNote || left < 0 ? 'true' : nothing}
        @input=${() => { this.#change({ nextActionNote: this.note.value }); }}
      ></textarea>
      ${this.#fault('nextActionNote')}
      <div class="note-hint" id="note-hint">
        <safety-hint></safety-hint>
        ${NOTE_LIMIT - left >= COUNT_FROM
          ? html`<p class="hint ${left < 0 ? 'over' : ''}" role="status">${left < 0 ? msg(str`${-left} too many`) : msg(str`${left} left`)}</p>`
          : nothing}
      </div>
    </div>`;
  }

  #attendees() {
    const { attendees } = this.values;
    if (!this.more && attendees.length === 0 && !this.faults.attendees) {
      return html`<button class="button plain more" aria-expanded="false" @click=${this.#addMore}>${icon(plus, 18)}${msg('Add more')}</button>`;
    }
    return html`<div class="field" role="group" aria-labelledby="attendees-label">
      <span class="label" id="attendees-label">${msg('Attendees')} <span class="optional">${msg('optional')}</span></span>
      <ul class="attendees">
        ${attendees.map(
          (one) =>
            html`<li>
              ${one.name}
              <button class="icon-button" aria-label=${msg(str`Remove ${one.name}`)} @click=${() => { this.#remove(one.id); }}>${icon(close, 16)}</button>
            </li>`,
        )}
      </ul>
      <button class="button" data-field="attendees" @click=${() => { this.emit('choose', 'attendees'); }}>
        ${icon(addPerson, 18)}${msg('Add attendees')}
      </button>
      ${this.#fault('attendees')}
    </div>`;
  }

  async #addMore(): Promise<void> {
    this.more = true;
    await this.updateComplete;
    this.focusField('attendees');
  }

  #remove(id: string): void {
    this.#change({ attendees: this.values.attendees.filter((one) => one.id !== id) });
  }

  #fault(field: CallField) {
    const text = this.faults[field];
    return text ? html`<p class="fault">${icon(alert, 16)}${text}</p>` : nothing;
  }
}
