import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { fieldsStyles } from '../components/call-fields.styles';
import '../components/chip-group';
import { lineCategories, subjectOf } from '../components/dispute-words';
import '../components/full-message';
import { alert, banknote, icon } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import '../components/photo-strip';
import { allPass, type SafetyHint } from '../components/safety-hint';
import { base, controls, notices, skeletons } from '../components/styles';
import type { Attachment } from '../data/attachment';
import { asked, DisputeEntry, type DisputeField, disputeSlot, type DisputeValues, faultsOf, JUSTIFICATION_LIMIT, MOST_FILES, newDispute } from '../data/dispute-entry';
import { fileDispute, type QueuedDispute } from '../data/dispute-sending';
import { waitingFiles } from '../data/file-sending';
import { money } from '../data/money';
import { disputableStatements, promised, statementSeen } from '../data/own-pay';
import type { DisputableStatement, DisputeCategory, SlaPolicy } from '../data/types';
import type { Entry } from '../offline/outbox';
import { callFormStyles } from './call-form-panel.styles';
import { sendFailure } from './call-form-parts';
import { StorageFullError } from './call-outcomes';
import { disputeFormStyles } from './dispute-form.styles';
import { askedText, faultTexts, type FaultTexts, filedToast, serverFaults, whatFollows } from './dispute-form-parts';
import { focusFault, formBarStyles, restoredNotice } from './form-parts';
import { statementLineStyles } from './statement-line.styles';
import './payee-choice';
import { statementLine } from './statement-parts';

/** The form of a dispute: about a line of a statement as it stands there, or about what the statement misses. */
@customElement('dispute-form-panel')
export class DisputeFormPanel extends AppElement {
  static override styles = [base, controls, notices, skeletons, fieldsStyles, callFormStyles, formBarStyles, statementLineStyles, disputeFormStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;

  @state() private entry?: DisputeEntry;
  @state() private policy?: SlaPolicy['content'];
  @state() private faults: FaultTexts = {};
  @state() private failure?: unknown;
  @state() private loadError?: unknown;
  @state() private nothing = false;
  /** What a manager can file about. */
  @state() private choices?: DisputableStatement[];
  @state() private busy = false;

  @query('safety-hint') private safety!: SafetyHint;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    void promised(this.session).then((policy) => (this.policy = policy));
  }

  async #load(): Promise<void> {
    this.loadError = undefined;
    try {
      this.entry = await this.#open();
      this.nothing = !this.entry;
    } catch (error) {
      this.loadError = error;
    }
  }

  async #open(): Promise<DisputeEntry | undefined> {
    const { device, sync, me } = this.session;
    if (this.route.name === 'queued') {
      const queued = (await sync.outbox.entry(Number(this.route.id))) as Entry<QueuedDispute> | undefined;
      // It was sent or taken out meanwhile, perhaps in another tab.
      if (!queued) return undefined;
      const { values } = queued.form;
      return new DisputeEntry(device, `queued.${queued.seq}`, { values, files: waitingFiles(sync.entries, values.id), intent: queued.intent });
    }
    const [statementId, lineId] = [this.route.query.get('statement'), this.route.query.get('line') ?? undefined];
    if (!lineId && !this.session.isRep) return this.#openFor(statementId);
    if (!statementId) return undefined;
    const found = await statementSeen(this.session, statementId);
    const line = found.lines.find(({ id }) => id === lineId);
    return lineId && !line ? undefined : new DisputeEntry(device, disputeSlot(statementId, lineId), newDispute({ ...found, currency: found.total.currency }, me, line));
  }

  /** What is missing on the statement of somebody else, which need not be seen for that. */
  async #openFor(statementId: string | null): Promise<DisputeEntry | undefined> {
    this.choices = await disputableStatements(this.session);
    const found = this.choices.find(({ id }) => id === statementId);
    return found && new DisputeEntry(this.session.device, disputeSlot(found.id), newDispute(found, this.session.me));
  }

  #change(change: Partial<DisputeValues>): void {
    this.entry?.change(change);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
    this.requestUpdate();
  }

  #show(files: readonly Attachment[]): void {
    this.entry?.show(files);
    this.requestUpdate();
  }

  #startOver(): void {
    this.entry?.clear();
    this.entry = undefined;
    void this.#load();
  }

  async #file(): Promise<void> {
    if (!this.entry || this.busy) return;
    this.failure = undefined;
    this.faults = faultTexts(faultsOf(this.entry.values, this.session.today), this.entry.values);
    if (await focusFault(this, this.faults)) return;
    this.busy = true;
    try {
      if (await allPass(this.safety)) await this.#deliver(this.entry);
    } catch (error) {
      this.failure = error;
      this.faults = serverFaults(error);
      await focusFault(this, this.faults, true);
    } finally {
      this.busy = false;
    }
  }

  async #deliver(entry: DisputeEntry): Promise<void> {
    const { line, reference } = entry.values;
    const { fate, lost } = await fileDispute(this.session.sync, entry, subjectOf({ line, missing: { reference: reference.trim() } }), this.session.today);
    if (fate.is === 'full') throw new StorageFullError();
    entry.clear();
    this.toast(filedToast(fate, lost));
    go('#/disputes');
  }

  protected override render() {
    const { values } = this.entry ?? {};
    const pay = values?.payee && !values.line ? '#/disputes' : values ? `#/statements/${values.statement.id}` : this.session.isRep ? '#/statements' : '#/disputes';
    const back = this.route.name === 'queued' ? '#/waiting' : pay;
    const title = this.choices || (values && !values.line) ? msg('Something is missing') : msg('Ask about a line');
    return html`<page-header heading=${title} note=${values?.payee ? msg(str`For ${values.payee.name}`) : ''} back=${back}></page-header>${this.#content()}`;
  }

  #content() {
    if (this.entry) return this.#form(this.entry);
    if (this.loadError) return loadFailure(this.loadError, () => void this.#load());
    if (!this.nothing) return skeleton(6);
    if (this.choices) return html`<payee-choice .statements=${this.choices}></payee-choice>`;
    return html`<full-message .outline=${banknote} heading=${msg('Choose a line first')} text=${msg('Open your statement and tap “Ask about this line” where it is not right.')}
      ><a class="button brand" href="#/statements">${msg('Look at my pay')}</a></full-message>`;
  }

  #form(entry: DisputeEntry) {
    const { values } = entry;
    const change = asked(values);
    const { currency, cycle } = values.statement;
    return html`<div class="columns"><div class="form">
      <div class="fields">
        ${entry.restored && this.route.name !== 'queued' ? restoredNotice(() => { this.#startOver(); }) : nothing} ${sendFailure(this.failure)}
        ${values.line
          ? html`<section class="frozen" aria-label=${msg('The line in question')}><p class="small weak">${msg(str`As it stands on the statement of ${cycle.name}`)}</p>${statementLine(values.line)}</section>`
          : this.#missing(values)}
        ${values.line ? this.#category(values.category) : nothing} ${this.#amounts(values)} ${this.#justification(values)} ${this.#files(entry.files)}
        ${whatFollows(this.policy)}
      </div>
      <div class="actions">
        <p class="said"><b class="weak">${msg('You ask for')}</b><b>${change ? askedText(money(Math.abs(change), currency), change > 0) : '–'}</b></p>
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing} @click=${this.#file}>${msg('File the dispute')}</button>
      </div>
    </div></div>`;
  }

  #missing({ reference, date, amount, statement: { currency, cycle } }: DisputeValues) {
    return html`<p>${msg(str`A transaction that the statement of ${cycle.name} does not count.`)}</p>
      ${this.#input('reference', msg('Which transaction?'), reference, { hint: msg('Such as the number of an invoice or an order.') })}
      <div class="pair">
        ${this.#input('date', msg('Its date'), date, { type: 'date' })}
        ${this.#input('amount', msg('Its amount'), amount, { currency, optional: true })}
      </div>`;
  }

  #category(chosen: DisputeCategory | undefined) {
    return html`<chip-group
      data-field="category"
      legend=${msg('What is wrong?')}
      .options=${lineCategories()}
      .chosen=${chosen ? [chosen] : []}
      fault=${this.faults.category ?? ''}
      @chosen=${(event: CustomEvent<DisputeCategory[]>) => { this.#change({ category: event.detail[0] }); }}
    ></chip-group>`;
  }

  #amounts({ actual, expected, line, statement: { currency } }: DisputeValues) {
    return html`<div class="pair">
      ${this.#input('actual', line ? msg('On the statement') : msg('Paid for it so far'), actual, { currency })}
      ${this.#input('expected', msg('You expect'), expected, { currency })}
    </div>`;
  }

  #input(field: Exclude<DisputeField, 'category' | 'justification'>, label: string, value: string, how: { type?: string; currency?: string; optional?: boolean; hint?: string }) {
    const fault = this.faults[field];
    return html`<div class="field">
      <label for=${field}>${label}${how.currency ? html` <span class="optional">${how.currency}</span>` : nothing}${how.optional ? html` <span class="optional">(${msg('optional')})</span>` : nothing}</label>
      <input
        class="input ${how.currency ? 'number' : ''}"
        id=${field}
        data-field=${field}
        type=${how.type ?? 'text'}
        inputmode=${how.currency ? 'decimal' : nothing}
        autocomplete="off"
        maxlength=${field === 'reference' ? 120 : nothing}
        max=${how.type === 'date' ? this.session.today : nothing}
        .value=${value}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${field}-fault` : nothing}
        @input=${(event: Event) => { this.#change({ [field]: (event.target as HTMLInputElement).value }); }}
      />
      ${this.#fault(field)} ${how.hint ? html`<p class="hint">${how.hint}</p>` : nothing}
    </div>`;
  }

  #justification({ justification }: DisputeValues) {
    return html`<div class="field">
      <label for="justification">${msg('Why?')}</label>
      <textarea
        class="input"
        id="justification"
        data-field="justification"
        rows="4"
        maxlength=${JUSTIFICATION_LIMIT}
        .value=${justification}
        aria-invalid=${this.faults.justification ? 'true' : nothing}
        aria-describedby=${this.faults.justification ? 'justification-fault' : nothing}
        @input=${(event: Event) => { this.#change({ justification: (event.target as HTMLTextAreaElement).value }); }}
      ></textarea>
      ${this.#fault('justification')}
      <safety-hint></safety-hint>
    </div>`;
  }

  #files(files: readonly Attachment[]) {
    return html`<div class="field">
      <span class="label">${msg('Proof')} <span class="optional">(${msg('optional')})</span></span>
      <photo-strip documents most=${MOST_FILES} .files=${files} @shown=${(event: CustomEvent<readonly Attachment[]>) => { this.#show(event.detail); }}></photo-strip>
      <p class="hint">${msg('Invoices, orders, reports. Nothing about patients. Who sees the dispute sees them, and each look is on record.')}</p>
    </div>`;
  }

  #fault(field: DisputeField) {
    const text = this.faults[field];
    return text ? html`<p class="fault" id="${field}-fault">${icon(alert, 16)}${text}</p>` : nothing;
  }
}
