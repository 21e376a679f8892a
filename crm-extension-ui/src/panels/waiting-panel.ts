import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { alert, check, clock, icon, refresh, trash } from '../components/icons';
import { pencil } from '../components/icons-more';
import { lists, page } from '../components/list-styles';
import '../components/full-message';
import '../components/page-header';
import { base, controls, notices } from '../components/styles';
import { count, day, moment } from '../data/format';
import type { Entry } from '../offline/outbox';

const UNDO = 6000;

/** What the user said that the server does not have yet, in the order it will be sent: what waits, what failed and why. */
@customElement('waiting-panel')
export class WaitingPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    page,
    css`
      .page { max-width: 48rem; }
      li { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      li:first-child { border-top: 0; }
      .name { font-weight: var(--weight-bold); }
      .head { display: flex; align-items: start; gap: var(--space-3); }
      .head > span:first-child { flex: 1; min-width: 0; }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .acts .button { flex: 0 1 auto; }
      .top { display: flex; align-items: center; gap: var(--space-4); padding: var(--space-4) var(--space-5); border-bottom: 1px solid var(--border); }
      .top p { flex: 1; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** Taken out, and brought back by "Undo" until the toast has gone. */
  @state() private removed = new Set<number>();

  readonly #changed = (): void => { this.requestUpdate(); };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.sync.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.#changed);
  }

  protected override render() {
    const all = this.session.sync.entries.filter((entry) => !this.removed.has(entry.seq));
    // A file goes with its flag or dispute, and shows alone once that is sent.
    const entries = all.filter(({ after }) => !after || !this.session.sync.entries.some((one) => one.subject === after));
    return html`<page-header heading=${msg('Waiting to be sent')} back="#/home"></page-header>
      <div class="page">
        <section class="card">
          ${entries.length === 0
            ? html`<full-message
                .outline=${check}
                heading=${msg('Everything is sent')}
                text=${msg('What you enter without a connection waits here and goes out by itself.')}
              ></full-message>`
            : html`${this.#top(entries.length)}<ol>${entries.map((entry) => this.#item(entry))}</ol>`}
        </section>
      </div>`;
  }

  #top(waiting: number) {
    const { sync } = this.session;
    return html`<div class="top">
      <p class="weak" role="status">${waiting === 1 ? msg('1 entry') : msg(str`${count(waiting)} entries`)} · ${sync.connected ? msg('connected') : msg('no connection')}</p>
      <button class="button" aria-busy=${sync.sending ? 'true' : nothing} @click=${() => sync.run()}>${icon(refresh, 18)}${msg('Send now')}</button>
    </div>`;
  }

  #item(entry: Entry) {
    const state = entry.refusal ? 'refused' : entry.underWay ? 'under-way' : 'waiting';
    return html`<li data-entry=${entry.seq} data-state=${state}>
      <div class="head">
        <span>
          <span class="name">${entry.title}</span><br />
          <span class="small weak">${actName(entry)}${this.#files(entry)} · ${day(entry.date)}</span><br />
          <span class="small weak">${msg(str`Entered ${moment(entry.madeAt)}`)}</span>
        </span>
        ${badge(state)}
      </div>
      ${entry.refusal ? this.#reason(entry.refusal) : nothing}
      ${state === 'under-way' ? html`<p class="small weak">${msg('Sent, but no answer came. It is sent again, and counts once.')}</p>` : this.#acts(entry)}
    </li>`;
  }

  #files({ subject, kind }: Entry): string {
    const files = this.session.sync.entries.filter(({ after }) => after === subject).length;
    if (files === 0) return '';
    if (kind === 'flag') return ` ${files === 1 ? msg('with 1 photo') : msg(str`with ${count(files)} photos`)}`;
    return ` ${files === 1 ? msg('with 1 file') : msg(str`with ${count(files)} files`)}`;
  }

  #reason({ title, detail, errors = [] }: NonNullable<Entry['refusal']>) {
    return html`<div class="notice bad">
      <p><b>${title}</b></p>
      <p>${detail ?? errors.map((one) => one.message).join(' ')}</p>
    </div>`;
  }

  #acts(entry: Entry) {
    return html`<div class="acts">
      ${entry.act === 'discard' || entry.act === 'attach' ? nothing : html`<a class="button ${entry.refusal ? 'brand' : ''}" href=${`#/waiting/${entry.seq}`}>${icon(pencil, 18)}${msg('Edit')}</a>`}
      ${entry.refusal ? html`<button class="button" @click=${() => this.#retry(entry)}>${icon(refresh, 18)}${msg('Try again')}</button>` : nothing}
      <button class="button" @click=${() => { this.#remove(entry); }}>${icon(trash, 18)}${entry.act === 'discard' ? msg('Keep the draft') : msg('Remove')}</button>
    </div>`;
  }

  async #retry(entry: Entry): Promise<void> {
    await this.session.sync.outbox.retry(entry.seq);
    await this.session.sync.run();
  }

  /** Held back from the server first, so that "Undo" finds it as it was; only then is it taken out. */
  #remove(entry: Entry): void {
    const { outbox } = this.session.sync;
    if (entry.act === 'discard') { void outbox.remove(entry.seq); return; }
    const parts = this.session.sync.entries.filter(({ after }) => after === entry.subject);
    void outbox.hold(entry.seq, Date.now() + 10 * UNDO).then((held) => {
      if (!held) return;
      this.removed = new Set([...this.removed, entry.seq]);
      this.toast({
        text: entry.kind === 'call' ? msg(str`Call with ${entry.title} removed from this device`) : msg(str`${entry.title} removed from this device`),
        action: { label: msg('Undo'), run: () => { this.#undo(entry.seq); } },
        expired: () => void Promise.all([entry, ...parts].map(({ seq }) => outbox.remove(seq))),
      });
    });
  }

  #undo(seq: number): void {
    this.removed = new Set([...this.removed].filter((one) => one !== seq));
    void this.session.sync.outbox.hold(seq, 0).then(() => this.session.sync.run());
  }
}

function actName({ act, kind }: Entry): string {
  return {
    submit: msg('Call to submit'),
    draft: msg('Draft to save'),
    correct: msg('Correction of a call'),
    discard: msg('Draft to discard'),
    raise: msg('Flag to raise'),
    file: msg('Dispute to file'),
    attach: kind === 'file' ? msg('File of a dispute') : msg('Photo of a flag'),
  }[act];
}

function badge(state: 'refused' | 'under-way' | 'waiting') {
  if (state === 'refused') return html`<span class="badge bad">${icon(alert, 12)}${msg('Not accepted')}</span>`;
  return html`<span class="badge info">${icon(clock, 12)}${msg('Waiting')}</span>`;
}
