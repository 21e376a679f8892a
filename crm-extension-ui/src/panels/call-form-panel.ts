import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { addressOf, go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/call-fields';
import type { CallFields, FaultTexts } from '../components/call-fields';
import type { Picked } from '../components/hcp-picker';
import { icon, trash } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import '../components/picker-panel';
import { allPass, type SafetyHint } from '../components/safety-hint';
import { base, controls, notices, skeletons } from '../components/styles';
import { WideScreen } from '../components/wide-screen';
import { faultText } from '../components/words';
import { type CallEntry, newSlot, unfinished } from '../data/call-entry';
import { type CallAct, faultsOf } from '../data/call-rules';
import { callWish, findDuplicates, queuedWith } from '../data/call-sending';
import type { CallValues } from '../data/call-values';
import { EntryMeter, together } from '../data/entry-meter';
import type { PickerRow } from '../data/search';
import type { Call, LoggedCall, Named } from '../data/types';
import type { Fate } from '../offline/sync';
import { type Opened, openForm } from './call-form-open';
import { conflictNotice, duplicateNotice, reasonField, sendFailure, unfinishedNotice } from './call-form-parts';
import { callFormStyles } from './call-form-panel.styles';
import { discardDraft, fieldFaults, keptToast, loggedToast, StorageFullError, willBeLate } from './call-outcomes';

const SUGGESTIONS = 3;

/** The form of a call: logs a new one, edits a draft, corrects a submitted call. */
@customElement('call-form-panel')
export class CallFormPanel extends AppElement {
  static override styles = [base, controls, notices, skeletons, callFormStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;

  @state() private opened?: Opened;
  @state() private products: Named[] = [];
  @state() private duplicates: Call[] = [];
  @state() private faults: FaultTexts = {};
  @state() private failure?: unknown;
  @state() private loadError?: unknown;
  @state() private busy?: CallAct;
  @state() private picking?: 'hcp' | 'attendees';

  @query('call-fields') private fields!: CallFields;
  @query('safety-hint') private reasonSafety?: SafetyHint;
  @query('dialog') private sheet?: HTMLDialogElement;

  readonly #meter = new EntryMeter();
  readonly #wide = new WideScreen(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#meter.tap);
    void this.#load();
  }

  get #entry(): CallEntry | undefined {
    return this.opened?.entry;
  }

  /** The call that is edited or corrected; none while a new one is logged. */
  get #id(): string | undefined {
    return this.opened?.callId;
  }

  get #correcting(): boolean { return this.opened?.act === 'correct'; }

  async #load(): Promise<void> {
    const { home, pickers, products } = this.session;
    this.loadError = undefined;
    try {
      this.opened = await openForm(this.session, this.route);
      if (this.#id) void this.#lookForDuplicates();
      // The server is asked at once, and what the device knows is shown until it has answered.
      const now = Promise.all([this.#loadHome(), pickers.load()]);
      await Promise.all([home.restore(), pickers.restore()]).catch(() => undefined);
      this.#offer(await products.restore(home.known));
      await now;
      this.#takeAsked();
    } catch (error) {
      this.loadError = error;
    }
  }

  /** The numbers of home tell which products were used last; they may not hold the form up. */
  async #loadHome(): Promise<void> {
    const { home, products } = this.session;
    const [known] = await Promise.all([home.load().catch(() => home.known), products.load()]);
    this.#offer(await products.restore(known));
  }

  #offer(products: Named[]): void {
    this.products = products;
    const only = products.length === 1 ? products[0] : undefined;
    if (only && this.#entry && !this.#id && this.#entry.values.productIds.length === 0) this.#change({ productIds: [only.id] });
    this.#takeAsked();
  }

  /** The HCP that the address names, once the list that knows the name is there. */
  #takeAsked(): void {
    const hcp = this.route.query.get('hcp');
    const row = hcp && this.session.pickers.find(hcp);
    if (row && this.#entry && !this.#entry.values.hcp) this.#take(row, true);
    this.requestUpdate();
  }

  #change(change: Partial<CallValues>): void {
    if (!this.#entry) return;
    this.#entry.change(change);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
    if ('hcp' in change || 'callDate' in change) void this.#lookForDuplicates();
    this.requestUpdate();
  }

  #take(row: PickerRow, fromList: boolean): void {
    const { id, name } = row.hcp;
    this.#meter.hcpPicked = fromList;
    if (this.opened?.isNew) {
      this.#entry?.moveTo(newSlot(id));
      history.replaceState(null, '', addressOf('/calls/new', { hcp: id }));
    }
    this.#change({ hcp: { id, name } });
  }

  #picked({ row, fromList }: Picked): void {
    if (this.picking !== 'attendees') {
      this.#take(row, fromList);
      this.#closeSheet(); return;
    }
    const { id, name } = row.hcp;
    const { attendees = [] } = this.#entry?.values ?? {};
    const others = attendees.filter((one) => one.id !== id);
    this.#change({ attendees: others.length < attendees.length ? others : [...attendees, { id, name }] });
  }

  async #lookForDuplicates(): Promise<void> {
    const entry = this.#entry;
    this.duplicates = [];
    if (!entry || this.#correcting) return;
    const { values } = entry;
    const found = await findDuplicates(this.session, values, this.#id);
    if (this.#entry === entry && entry.values.hcp?.id === values.hcp?.id && entry.values.callDate === values.callDate) this.duplicates = found;
  }

  async #choose(what: 'hcp' | 'attendees'): Promise<void> {
    this.picking = what;
    await this.updateComplete;
    if (!this.#wide.is) this.sheet?.showModal();
    else this.renderRoot.querySelector<HTMLElement>('picker-panel')?.focus();
  }

  #closeSheet(): void {
    this.sheet?.close();
    this.picking = undefined;
  }

  async #send(act: CallAct): Promise<void> {
    if (!this.#entry || this.busy) return;
    const { values, reason } = this.#entry;
    const faults = faultsOf(act, values, reason, this.session.today);
    this.faults = Object.fromEntries(faults.map((fault) => [fault.field, faultText(fault)]));
    this.failure = undefined;
    if (await this.#focusFirstFault()) return;
    this.busy = act;
    try {
      if (await allPass(this.fields.safety, this.reasonSafety)) await this.#deliver(this.#entry, act);
    } catch (error) {
      this.failure = error;
      this.faults = fieldFaults(error);
      if (!(await this.#focusFirstFault())) await this.#focusNotice();
    } finally {
      this.busy = undefined;
    }
  }

  async #deliver(entry: CallEntry, act: CallAct): Promise<void> {
    const { sync } = this.session;
    const measure = together(this.opened?.measure, this.#meter.read(this.#wide.is, !sync.connected));
    const fate = await sync.deliver(callWish(entry, act, measure, this.opened?.subject, this.#id));
    if (fate.is === 'full') throw new StorageFullError();
    entry.clear();
    if (act !== 'draft') this.session.products.used(entry.values.productIds);
    this.toast(this.#said(fate, act, entry.values));
    go(act === 'correct' && fate.is === 'sent' ? `#/calls/${this.#id}` : '#/home');
  }

  #said(fate: Fate, act: CallAct, values: CallValues) {
    if (fate.is !== 'sent') return keptToast(values, act);
    const { call, coverage } = fate.reply.body as LoggedCall;
    return loggedToast(call, act, coverage ? this.session.home.moved(coverage) : undefined);
  }

  async #focusFirstFault(): Promise<boolean> {
    const first = Object.keys(this.faults)[0];
    if (!first) return false;
    await this.updateComplete;
    if (first === 'reason') this.renderRoot.querySelector<HTMLElement>('#reason')?.focus();
    else this.fields.focusField(first);
    return true;
  }

  async #focusNotice(): Promise<void> {
    await this.updateComplete;
    const notice = this.renderRoot.querySelector<HTMLElement>('.notice.bad');
    notice?.focus();
    notice?.scrollIntoView({ block: 'center' });
  }

  #discard(): void {
    const { call, entry } = this.opened ?? {};
    if (!call || !entry) return;
    entry.clear();
    void discardDraft(this.session, call, entry.etag).then((toast) => { this.toast(toast); });
    go('#/calls');
  }

  #startOver(): void {
    this.#entry?.clear();
    if (location.hash === '#/calls/new') void this.#load();
    else go('#/calls/new');
  }

  protected override render() {
    const title = this.#correcting ? msg('Correct the call') : this.#id ? msg('Finish the draft') : msg('Log a call');
    return html`<page-header heading=${title} back=${this.opened?.back ?? '#/home'}>
        ${this.opened?.call?.status === 'DRAFT'
          ? html`<button class="icon-button" aria-label=${msg('Discard the draft')} @click=${this.#discard}>${icon(trash, 20)}</button>`
          : nothing}
      </page-header>
      ${this.loadError ? loadFailure(this.loadError, () => void this.#load()) : this.#entry ? this.#form(this.#entry) : skeleton(7)}`;
  }

  #form(entry: CallEntry) {
    const { values } = entry;
    const { pickers, today } = this.session;
    return html`<div class="columns" @picked=${(event: CustomEvent<Picked>) => { this.#picked(event.detail); }} @cancelled=${this.#closeSheet}>
      <div class="form">
        <div class="fields">
          ${this.opened?.isNew !== true ? nothing : unfinishedNotice(entry, unfinished(this.session.device, newSlot(values.hcp?.id)), () => { this.#startOver(); })}
          ${conflictNotice(this.failure, entry, () => { this.#reapplied(); })} ${sendFailure(this.failure)}
          <call-fields
            .values=${values}
            .faults=${this.faults}
            .products=${this.products}
            .row=${values.hcp ? pickers.find(values.hcp.id) : undefined}
            .suggestions=${this.#wide.is ? [] : pickers.rows.filter((row) => row.group !== 'rest').slice(0, SUGGESTIONS)}
            today=${today}
            .hcpCount=${pickers.rows.length}
            ?late=${willBeLate(this.session, values, this.opened?.call)}
            @changed=${(event: CustomEvent<Partial<CallValues>>) => { this.#change(event.detail); }}
            @choose=${(event: CustomEvent<'hcp' | 'attendees'>) => this.#choose(event.detail)}
            @suggested=${(event: CustomEvent<PickerRow>) => { this.#take(event.detail, true); }}
          >
            <div slot="after-hcp">${duplicateNotice(this.duplicates, queuedWith(this.session.sync.entries, values, this.opened?.subject))}</div>
          </call-fields>
          ${this.#correcting ? reasonField(entry, this.faults.reason, (reason) => { this.#explain(reason); }) : nothing}
        </div>
        ${this.#actions()}
      </div>
      ${this.#list(values)}
    </div>`;
  }

  #list(values: CallValues) {
    const purpose = this.picking ?? 'hcp';
    const chosen = purpose === 'hcp' ? [values.hcp?.id ?? ''] : values.attendees.map((one) => one.id);
    const panel = html`<picker-panel .session=${this.session} purpose=${purpose} .chosen=${chosen} ?docked=${this.#wide.is}></picker-panel>`;
    if (this.#wide.is) return html`<aside aria-label=${msg('HCP list')}>${panel}</aside>`;
    return html`<dialog aria-label=${msg('HCP list')} @close=${() => (this.picking = undefined)}>${this.picking ? panel : nothing}</dialog>`;
  }

  #actions() {
    const busy = (act: CallAct) => (this.busy === act ? 'true' : nothing);
    return html`<div class="actions">
      ${this.#correcting
        ? html`<button class="button brand" aria-busy=${busy('correct')} @click=${() => this.#send('correct')}>${msg('Save the correction')}</button>`
        : html`<button class="button" aria-busy=${busy('draft')} @click=${() => this.#send('draft')}>${msg('Save draft')}</button>
            <button class="button brand" aria-busy=${busy('submit')} @click=${() => this.#send('submit')}>${msg('Submit call')}</button>`}
    </div>`;
  }

  #explain(reason: string): void {
    this.#entry?.explain(reason);
    if (this.faults.reason) this.faults = {};
    this.requestUpdate();
  }

  #reapplied(): void {
    this.failure = undefined;
    this.toast({ text: msg('Your changes are on top of the current state. Check them and send again.') });
    this.requestUpdate();
  }
}

