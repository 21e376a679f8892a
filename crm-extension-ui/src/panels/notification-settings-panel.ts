import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/chip-group';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices, skeletons } from '../components/styles';
import type { Option } from '../components/words';
import { weekday } from '../data/format';
import { type Intent, intentFor } from '../data/intent';
import { ProblemError } from '../data/problem';
import type { NotificationPreference, NotificationPreferenceInput } from '../data/types';
import { type Weekday, WEEKDAYS } from '../data/working-week';
import { zones } from '../data/zones';

type Change = Partial<NotificationPreferenceInput>;

/** When and in which language the user is told by mail. */
@customElement('notification-settings-panel')
export class NotificationSettingsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    skeletons,
    page,
    css`
      .page { max-width: 40rem; }
      .card { display: grid; gap: var(--space-6); padding: var(--space-5); }
      legend { padding-bottom: var(--space-3); }
      .times { display: flex; flex-wrap: wrap; gap: var(--space-4); }
      .times .field { flex: 1 1 8rem; }
      .save { justify-self: start; min-width: 10rem; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private said?: NotificationPreference;
  @state() private error?: unknown;
  @state() private busy = false;
  #etag = '';
  #intent?: Intent;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      const { body, etag } = await this.session.api.read('/notification-preferences');
      this.#take(body, etag);
    } catch (error) {
      this.error = error;
    }
  }

  #take(said: NotificationPreference, etag: string | null): void {
    this.said = said;
    this.#etag = etag ?? '';
  }

  #change(change: Change): void {
    if (this.said) this.said = { ...this.said, ...change };
  }

  async #save(): Promise<void> {
    if (!this.said || this.busy) return;
    this.busy = true;
    this.error = undefined;
    const { language, mail, digestAt, workingDays, from, to, zoneId } = this.said;
    const body: NotificationPreferenceInput = { language, mail, digestAt, workingDays, from, to, zoneId };
    this.#intent = intentFor({ method: 'PUT', path: 'notification-preferences', ifMatch: this.#etag, body }, this.#intent);
    try {
      const reply = await this.session.api.send<NotificationPreference>(this.#intent);
      this.#take(reply.body, reply.etag);
      this.toast({ text: msg('Saved') });
    } catch (error) {
      this.error = error;
      // Changed on another device meanwhile: what was chosen here goes on top of it with the next press.
      if (error instanceof ProblemError && error.status === 412) this.#etag = error.problem.currentEtag ?? this.#etag;
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return html`<page-header heading=${msg('Notifications and e-mail')} back="#/notifications"></page-header>
      <div class="page">
        ${this.said
          ? this.#form(this.said)
          : html`<section class="card">${this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(5)}</section>`}
      </div>`;
  }

  #form(said: NotificationPreference) {
    return html`${problemNotice(this.error)} ${this.#where(said)}
      <section class="card">
        ${this.#choice(msg('Mail'), said.mail, mails(), (mail) => { this.#change({ mail }); })}
        ${said.mail === 'DIGEST' ? this.#time('digestAt', msg('Time of the daily mail'), said.digestAt) : nothing}
        ${said.mail === 'NONE' ? nothing : this.#details(said)}
        <button class="button brand save" aria-busy=${this.busy ? 'true' : nothing} @click=${this.#save}>${msg('Save')}</button>
      </section>`;
  }

  #where({ mailAvailable, email }: NotificationPreference) {
    if (!mailAvailable) return html`<div class="notice warn"><p>${msg('This server sends no mail. What you are told shows at the bell.')}</p></div>`;
    if (!email) return html`<div class="notice warn"><p>${msg('No mail address of yours is known. Ask your administrator to add it to your account.')}</p></div>`;
    return html`<p class="weak">${msg(str`Mail goes to ${email}.`)}</p>`;
  }

  #details(said: NotificationPreference) {
    return html`${this.#choice(msg('Language of mail'), said.language, [['en', 'English'], ['de', 'Deutsch']], (language) => { this.#change({ language }); })}
      <chip-group
        several
        legend=${msg('Working days')}
        .options=${weekdays()}
        .chosen=${said.workingDays}
        fault=${said.workingDays.length === 0 ? msg('Choose at least one day.') : ''}
        @chosen=${(event: CustomEvent<Weekday[]>) => { this.#change({ workingDays: event.detail }); }}
      ></chip-group>
      <div class="times">
        ${this.#time('from', msg('Working hours from'), said.from)} ${this.#time('to', msg('until'), said.to)}
      </div>
      <div class="field">
        <label for="zone">${msg('Time zone')}</label>
        <select class="input" id="zone" @change=${(event: Event) => { this.#change({ zoneId: (event.target as HTMLSelectElement).value }); }}>
          ${zones(said.zoneId).map((zone) => html`<option ?selected=${zone === said.zoneId}>${zone}</option>`)}
        </select>
        <p class="hint">${msg('Mail comes in these hours only.')}</p>
      </div>`;
  }

  #time(name: 'digestAt' | 'from' | 'to', label: string, value: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} type="time" .value=${value} @change=${(event: Event) => { this.#change({ [name]: (event.target as HTMLInputElement).value }); }} />
    </div>`;
  }

  #choice<T extends string>(legend: string, chosen: T, options: [T, string][], choose: (value: T) => void) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="segments">
        ${options.map(([value, label]) => html`<button aria-pressed=${chosen === value} @click=${() => { choose(value); }}>${label}</button>`)}
      </div>
    </fieldset>`;
  }
}

function weekdays(): Option<Weekday>[] {
  return WEEKDAYS.map((value, index) => ({ value, label: weekday(index) }));
}

function mails(): [NotificationPreference['mail'], string][] {
  return [
    ['AT_ONCE', msg('At once')],
    ['DIGEST', msg('Once a day')],
    ['NONE', msg('Never')],
  ];
}
