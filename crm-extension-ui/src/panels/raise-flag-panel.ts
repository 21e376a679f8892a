import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { fieldsStyles } from '../components/call-fields.styles';
import '../components/chip-group';
import { TYPE_ICONS } from '../components/flag-icons';
import { flagTypes } from '../components/flag-words';
import { alert, check, chevron, icon, search } from '../components/icons';
import '../components/outlet-picker';
import '../components/page-header';
import '../components/photo-strip';
import { allPass, type SafetyHint } from '../components/safety-hint';
import { base, controls, notices } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { labelOf } from '../components/words';
import type { Attachment } from '../data/attachment';
import { waitingFiles } from '../data/file-sending';
import { FlagEntry, type FlagValues, NOTE_LIMIT } from '../data/flag-entry';
import { type QueuedFlag, raise } from '../data/flag-sending';
import { ago, count } from '../data/format';
import { duplicatesOf, outlets, placeOfToday } from '../data/own-flags';
import type { AnomalyFlag, FlagType, Named, TerritoryOutlet } from '../data/types';
import type { Entry } from '../offline/outbox';
import { callFormStyles } from './call-form-panel.styles';
import { sendFailure } from './call-form-parts';
import { fieldFaults, StorageFullError } from './call-outcomes';
import { focusFault, formBarStyles, restoredNotice } from './form-parts';
import { alreadyRaised, raisedToast } from './raise-flag-parts';
import { raiseFlagStyles } from './raise-flag-panel.styles';

const SUGGESTIONS = 3;

type Faults = Partial<Record<string, string>>;

/** The form of a flag: what it is and where, in two taps when the rep has logged a call there today. */
@customElement('raise-flag-panel')
export class RaiseFlagPanel extends AppElement {
  static override styles = [base, controls, notices, fieldsStyles, callFormStyles, formBarStyles, raiseFlagStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;

  @state() private entry?: FlagEntry;
  @state() private outlets: readonly TerritoryOutlet[] = [];
  @state() private products: Named[] = [];
  @state() private duplicates: AnomalyFlag[] = [];
  @state() private faults: Faults = {};
  @state() private failure?: unknown;
  @state() private busy = false;
  @state() private choosing = false;

  @query('safety-hint') private safety!: SafetyHint;
  @query('dialog') private sheet!: HTMLDialogElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  /** The form is there at once; what the device knows fills it in, then what the server says. */
  async #load(): Promise<void> {
    const { home, pickers, products } = this.session;
    this.entry = await this.#open();
    void this.#lookForDuplicates();
    await Promise.all([home.restore(), pickers.restore()]).catch(() => undefined);
    this.products = await products.restore(home.known);
    this.#offer(await outlets(this.session, true));
    const now = await Promise.allSettled([outlets(this.session), products.load(home.known)]);
    if (now[1].status === 'fulfilled') this.products = now[1].value;
    if (now[0].status === 'fulfilled') this.#offer(now[0].value);
  }

  async #open(): Promise<FlagEntry> {
    const { device, sync } = this.session;
    if (this.route.name !== 'queued') return new FlagEntry(device);
    const queued = (await sync.outbox.entry(Number(this.route.id))) as Entry<QueuedFlag> | undefined;
    // It was sent or taken out meanwhile, perhaps in another tab.
    if (!queued) return new FlagEntry(device);
    const { values } = queued.form;
    return new FlagEntry(device, `queued.${queued.seq}`, { values, files: waitingFiles(sync.entries, values.id), intent: queued.intent });
  }

  #offer(all: readonly TerritoryOutlet[]): void {
    this.outlets = all;
    const here = this.entry?.values.outlet ? undefined : placeOfToday(this.session, all);
    if (!here) return;
    this.entry?.suggest(here);
    void this.#lookForDuplicates();
    this.requestUpdate();
  }

  #change(change: Partial<FlagValues>): void {
    if (!this.entry) return;
    this.entry.change(change);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !(field in change)));
    if ('type' in change || 'outlet' in change) void this.#lookForDuplicates();
    this.requestUpdate();
  }

  async #lookForDuplicates(): Promise<void> {
    this.duplicates = [];
    const { type, outlet } = this.entry?.values ?? {};
    if (!type || !outlet) return;
    const found = await duplicatesOf(this.session, type, outlet.id);
    const { type: typeNow, outlet: outletNow } = this.entry?.values ?? {};
    if (typeNow === type && outletNow?.id === outlet.id) this.duplicates = found;
  }

  async #choose(): Promise<void> {
    this.choosing = true;
    await this.updateComplete;
    this.sheet.showModal();
  }

  #picked(outlet: TerritoryOutlet): void {
    this.#change({ outlet: { id: outlet.id, name: outlet.name, city: outlet.city } });
    this.sheet.close();
  }

  async #raise(): Promise<void> {
    if (!this.entry || this.busy) return;
    const { type, outlet, note } = this.entry.values;
    this.failure = undefined;
    this.faults = {
      ...(!type && { type: msg('Choose what you noticed.') }),
      ...(!outlet && { outlet: msg('Choose the outlet.') }),
      ...(note.length > NOTE_LIMIT && { note: msg(str`Shorten the note to ${count(NOTE_LIMIT)} characters.`) }),
    };
    if (await focusFault(this, this.faults)) return;
    this.busy = true;
    try {
      if (await allPass(this.safety)) await this.#deliver(this.entry);
    } catch (error) {
      this.failure = error;
      const { accountId: where, productId, note: said } = fieldFaults(error) as Faults;
      this.faults = { ...(where && { outlet: where }), ...(productId && { productId }), ...(said && { note: said }) };
      await focusFault(this, this.faults, true);
    } finally {
      this.busy = false;
    }
  }

  async #deliver(entry: FlagEntry): Promise<void> {
    const { fate, lost } = await raise(this.session.sync, entry, this.#title(entry.values), this.session.today);
    if (fate.is === 'full') throw new StorageFullError();
    entry.clear();
    this.toast(raisedToast(fate, lost));
    go('#/flags');
  }

  #title({ type, outlet }: FlagValues): string {
    return [type && labelOf(flagTypes(), type), outlet?.name].filter(Boolean).join(' · ');
  }

  #startOver(): void {
    this.entry?.clear();
    this.entry = undefined;
    void this.#load();
  }

  protected override render() {
    const queued = this.route.name === 'queued';
    return html`<page-header heading=${msg('Raise a flag')} back=${queued ? '#/waiting' : '#/flags'}></page-header>
      ${this.entry ? this.#form(this.entry) : nothing}
      <dialog aria-label=${msg('Outlets')} @close=${() => (this.choosing = false)}>
        ${this.choosing
          ? html`<outlet-picker
              .outlets=${this.outlets}
              today=${this.session.today}
              @picked=${(event: CustomEvent<TerritoryOutlet>) => { this.#picked(event.detail); }}
              @cancelled=${() => { this.sheet.close(); }}
            ></outlet-picker>`
          : nothing}
      </dialog>`;
  }

  #form(entry: FlagEntry) {
    const { values } = entry;
    return html`<div class="columns">
      <div class="form">
        <div class="fields">
          ${entry.restored && this.route.name !== 'queued'
            ? restoredNotice(() => { this.#startOver(); })
            : nothing}
          ${sendFailure(this.failure)} ${this.#types(values)} ${this.#outlet(values)} ${alreadyRaised(this.duplicates)} ${this.#product(values)}
          ${this.#note(values)}
          <div class="field">
            <span class="label">${msg('Photos')} <span class="optional">(${msg('optional')})</span></span>
            <photo-strip .files=${entry.files} @shown=${(event: CustomEvent<readonly Attachment[]>) => { this.#show(event.detail); }}></photo-strip>
            <p class="hint">${msg('No patients, no faces, no papers. Where and when a photo was taken is removed.')}</p>
          </div>
        </div>
        <div class="actions">
          <p class="said"><b>${values.type ? labelOf(flagTypes(), values.type) : msg('What did you notice?')}</b><b class="weak">${values.outlet?.name ?? msg('Which outlet?')}</b></p>
          <button class="button brand" aria-busy=${this.busy ? 'true' : nothing} @click=${this.#raise}>${msg('Raise the flag')}</button>
        </div>
      </div>
    </div>`;
  }

  #show(files: readonly Attachment[]): void {
    this.entry?.show(files);
    this.requestUpdate();
  }

  #types(values: FlagValues) {
    const type = ({ value, label }: { value: FlagType; label: string }) => html`<label class="type">
      <input type="radio" name="type" value=${value} .checked=${values.type === value} @change=${() => { this.#change({ type: value }); }} />
      <span>${icon(TYPE_ICONS[value], 24)}${label}</span>
    </label>`;
    return html`<fieldset role="radiogroup" data-field="type" tabindex="-1" aria-invalid=${this.faults.type ? 'true' : nothing}>
      <legend>${msg('What did you notice?')}</legend>
      ${flagTypes().map(type)} ${this.#fault('type')}
    </fieldset>`;
  }

  #outlet({ outlet }: FlagValues) {
    const known = outlet && this.outlets.find(({ id }) => id === outlet.id);
    if (outlet) {
      return html`<div class="field">
        <span class="label" id="where">${msg('Outlet')}</span>
        <button class="person" data-field="outlet" aria-describedby="where" @click=${this.#choose}>
          ${icon(check, 20)}
          <span class="text"><b>${outlet.name}</b><span>${dotted(known?.addressLine, outlet.city)}</span></span>
          <span class="change">${msg('Change')}</span>
        </button>
        ${this.#fault('outlet')}
      </div>`;
    }
    return html`<div class="field">
      <span class="label">${msg('Outlet')}</span>
      <div class="people" aria-invalid=${this.faults.outlet ? 'true' : nothing}>
        ${this.outlets.slice(0, SUGGESTIONS).map((one) => this.#suggestion(one))}
        <button class="person all" data-field="outlet" @click=${this.#choose}>${icon(search, 20)}<span class="text">${msg(str`Choose from ${count(this.outlets.length)} outlets`)}</span>${icon(chevron, 18)}</button>
      </div>
      ${this.#fault('outlet')}
    </div>`;
  }

  #suggestion(outlet: TerritoryOutlet) {
    const seen = outlet.lastVisit && msg(str`last visit ${ago(outlet.lastVisit, this.session.today)}`);
    return html`<button class="person" data-outlet=${outlet.id} @click=${() => { this.#change({ outlet }); }}>
      <span class="text"><b>${outlet.name}</b><span>${dotted(outlet.city, seen)}</span></span>
    </button>`;
  }

  #product(values: FlagValues) {
    return html`<chip-group
      data-field="productId"
      several
      legend=${msg('Product, if it is about one')}
      .options=${this.products.map(({ id, name }) => ({ value: id, label: name }))}
      .chosen=${values.productId ? [values.productId] : []}
      fault=${this.faults.productId ?? ''}
      @chosen=${(event: CustomEvent<string[]>) => { this.#change({ productId: event.detail.at(-1) }); }}
    ></chip-group>`;
  }

  #note({ note }: FlagValues) {
    return html`<div class="field">
      <label for="note">${msg('Note')} <span class="optional">(${msg('optional')})</span></label>
      <textarea
        class="input"
        id="note"
        data-field="note"
        rows="2"
        maxlength=${NOTE_LIMIT}
        .value=${note}
        aria-invalid=${this.faults.note ? 'true' : nothing}
        @input=${(event: Event) => { this.#change({ note: (event.target as HTMLTextAreaElement).value }); }}
      ></textarea>
      ${this.#fault('note')}
      <safety-hint></safety-hint>
    </div>`;
  }

  #fault(field: string) {
    const text = this.faults[field];
    return text ? html`<p class="fault">${icon(alert, 16)}${text}</p>` : nothing;
  }
}
