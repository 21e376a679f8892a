import { msg, str } from '@lit/localize';
import { css, html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { placeOf } from '../app/app-nav';
import { addressOf } from '../app/router';
import { type Appearance, appearance, chooseAppearance, chooseLanguage, type Language, language } from '../app/preferences';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { alert, banknote, bell, chevron, clock, icon, inbox, speech, upload } from '../components/icons';
import { calendar, chart, done, people, promise, signOut } from '../components/icons-more';
import '../components/page-header';
import { lists, page } from '../components/list-styles';
import { base, controls } from '../components/styles';
import { roleName } from '../components/words';
import { unfinished } from '../data/call-entry';
import { unfinishedDispute } from '../data/dispute-entry';
import { NEW_FLAG } from '../data/flag-entry';
import { count } from '../data/format';

/** Who I am here, how it looks and speaks, and the way out. */
@customElement('menu-panel')
export class MenuPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    page,
    css`
      .page { max-width: 40rem; }
      .card { display: grid; gap: var(--space-5); padding: var(--space-5); }
      .who { display: grid; grid-template-columns: auto 1fr; gap: var(--space-5); align-items: center; }
      .who b { font-size: var(--text-xl); font-weight: var(--weight-bold); }
      .portrait {
        display: grid; place-items: center; width: 3.5rem; height: 3.5rem; border-radius: 50%; background: var(--brand); color: var(--brand-text);
        font-size: var(--text-xl); font-weight: var(--weight-bold);
      }
      legend { padding-bottom: var(--space-3); }
      .leave { justify-self: start; }
      .row.card { display: flex; padding: var(--space-4) var(--space-5); border: 1px solid var(--border-soft); background: var(--surface); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private warned = false;

  readonly #changed = (): void => { this.requestUpdate(); };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.#changed);
  }

  /** Where something unfinished is kept on this device, and what is said of it. */
  #unfinished(): { title: string; href: string } | undefined {
    const { device } = this.session;
    const call = unfinished(device, '')[0];
    if (call) return { title: msg('An unfinished call is kept on this device'), href: addressOf('/calls/new', { hcp: call.id }) };
    if (device.get(NEW_FLAG)) return { title: msg('An unfinished flag is kept on this device'), href: '#/flags/new' };
    const dispute = unfinishedDispute(device);
    return dispute ? { title: msg('An unfinished dispute is kept on this device'), href: dispute } : undefined;
  }

  /** How much would be lost by signing out now. */
  get #unsent(): number {
    return this.session.sync.entries.length;
  }

  async #leave(): Promise<void> {
    if (!this.warned) {
      // What can still go out does.
      if (this.#unsent > 0) await this.session.sync.run();
      this.warned = this.#unsent > 0 || this.#unfinished() !== undefined;
      if (this.warned) return;
    }
    this.emit('app-sign-out');
  }

  async #speak(chosen: Language): Promise<void> {
    await chooseLanguage(chosen);
    this.requestUpdate();
  }

  #look(chosen: Appearance): void {
    chooseAppearance(chosen);
    this.requestUpdate();
  }

  protected override render() {
    const { me, version } = this.session;
    return html`<page-header heading=${msg('Menu')}></page-header>
      <div class="page">
        <section class="card who">
          <span class="portrait" aria-hidden="true">${initials(me.name)}</span>
          <div>
            <b>${me.name}</b>
            <p class="weak">${roleName(me.role)}${me.role === 'ops' ? nothing : html` · ${placeOf(me)}`}</p>
            <p class="weak small">${me.login}</p>
          </div>
        </section>
        ${this.session.isRep ? this.#own() : this.#theirs()}
        ${this.#link('#/notifications/settings', bell, msg('Notifications and e-mail'))}
        ${this.session.isOps ? html`${this.#link('#/dead-letters', alert, msg('Not delivered'))} ${this.#link('#/checks', done, msg('Sums by day'))}` : nothing}
        <section class="card">
          ${this.#choice(msg('Language'), language(), this.#languages(), (value) => void this.#speak(value))}
          ${this.#choice(msg('Appearance'), appearance(), this.#appearances(), (value) => { this.#look(value); })}
        </section>
        <section class="card">${this.#way()}</section>
        <p class="weak small">${msg(str`Version ${version}`)} · <a href="licenses.txt">${msg('Licences')}</a></p>
      </div>`;
  }

  #languages(): [Language, string][] {
    return [
      ['en', 'English'],
      ['de', 'Deutsch'],
    ];
  }

  #appearances(): [Appearance, string][] {
    return [
      ['system', msg('System')],
      ['light', msg('Light')],
      ['dark', msg('Dark')],
    ];
  }

  #choice<T extends string>(legend: string, chosen: T, options: [T, string][], choose: (value: T) => void) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="segments">
        ${options.map(
          ([value, label]) =>
            html`<button aria-pressed=${chosen === value} lang=${legend === msg('Language') ? value : nothing} @click=${() => { choose(value); }}>${label}</button>`,
        )}
      </div>
    </fieldset>`;
  }

  #way() {
    const open = this.#unfinished();
    const unsent = this.#unsent;
    if (!this.warned || (unsent === 0 && !open)) {
      return html`<button class="button leave" @click=${this.#leave}>${icon(signOut, 20)}${msg('Sign out')}</button>`;
    }
    if (unsent > 0) {
      const title = unsent === 1 ? msg('1 entry is not sent yet') : msg(str`${count(unsent)} entries are not sent yet`);
      return this.#warning(title, msg('Signing out removes what is kept on this device. Send it first.'), '#/waiting', msg('Show them'));
    }
    return this.#warning(open?.title ?? '', msg('Signing out removes it. Finish it first.'), open?.href ?? '', msg('Finish it'));
  }

  #warning(title: string, text: string, href: string, act: string) {
    return html`<div role="alert">
        <p><b>${title}</b></p>
        <p class="weak">${text}</p>
      </div>
      <div class="acts">
        <a class="button brand" href=${href}>${act}</a>
        <button class="button danger" @click=${this.#leave}>${msg('Remove it and sign out')}</button>
      </div>`;
  }

  #link(href: string, outline: SVGTemplateResult, label: string) {
    return html`<a class="row card" href=${href}>${icon(outline, 20)}<span class="grow">${label}</span>${icon(chevron, 18)}</a>`;
  }

  /** What manager, liaison and operations look after. */
  #theirs() {
    return html`${this.session.isOps ? this.#link('#/requests', inbox, msg('Data-change requests')) : nothing}
    ${this.#link('#/summaries', clock, msg('The week'))} ${this.#link('#/disputes/reports', chart, msg('Dispute reports'))}
    ${this.#link('#/statements', banknote, msg('Statements'))} ${this.#link('#/liaisons', people, msg('Liaisons'))}
    ${this.session.isOps ? html`${this.#link('#/calendars', calendar, msg('Calendars'))} ${this.#link('#/promises', promise, msg('What is promised'))}` : nothing}`;
  }

  /** What a rep has of the own, and finds nowhere else on a phone. */
  #own() {
    return html`${this.#waiting()} ${this.#link('#/statements', banknote, msg('My pay'))} ${this.#link('#/disputes', speech, msg('My disputes'))}
      ${this.#link('#/requests', inbox, msg('My requests'))}`;
  }

  #waiting() {
    const unsent = this.#unsent;
    return html`<a class="row card" href="#/waiting">
      ${icon(upload, 20)}<span class="grow">${msg('Waiting to be sent')}</span>
      <span class="weak">${unsent === 0 ? msg('nothing') : count(unsent)}</span>${icon(chevron, 18)}
    </a>`;
  }
}

function initials(name: string): string {
  const words = name.split(' ');
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
