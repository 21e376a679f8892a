import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/dispute-clock';
import { scales } from '../components/dispute-icons';
import { disputeStep, isUndecided, levelName, subjectOf } from '../components/dispute-words';
import { close, clock as clockOutline, icon } from '../components/icons';
import { history, lock } from '../components/icons-more';
import type { Undoable } from '../components/inbox';
import { InboxItem } from '../components/inbox-item';
import '../components/inbox-talk';
import type { InboxTalk, Place, TalkWords } from '../components/inbox-talk';
import { InboxUndo } from '../components/inbox-undo';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import type { PageHeader } from '../components/page-header';
import { base, controls, notices, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { timeAgo } from '../components/time-ago';
import { timeline } from '../components/timeline';
import type { Attachment } from '../data/attachment';
import { moment } from '../data/format';
import { type Decision, type DisputeVerb, IcDisputes } from '../data/ic-disputes';
import type { DisputeStep, IcDispute, IcDisputeDetail } from '../data/types';
import './dispute-acts';
import type { DisputeActs } from './dispute-acts';
import './dispute-answer';
import { clocksOf } from './dispute-clocks';
import { disputeDone } from './dispute-done';
import { disputeAnswer, disputeBadges, disputedPart, disputeFacts } from './dispute-facts';
import './dispute-files';
import './dispute-own';
import { disputePanelStyles } from './dispute-panel.styles';
import { flagPanelStyles } from './flag-panel.styles';

/** A dispute with what was said about it, and the moment that is of when the server could not be asked. */
type Detail = IcDisputeDetail & { asOf?: string };

/**
 * A dispute with its two promises and all that was said and done: to those of its level with what can be done, to whose
 * it is with the answer and what can be done about that. It follows what others do with it; what is being typed stays.
 *
 * @fires dispute-changed with the dispute as it is now, whoever changed it
 */
@customElement('dispute-panel')
export class DisputePanel extends AppElement {
  static override styles = [base, controls, lists, notices, skeletons, page, timeline, flagPanelStyles, disputePanelStyles];

  @property({ attribute: false }) session!: Session;
  @property() itemId = '';
  /** Where "back" leads. */
  @property() back = '#/disputes';
  /** Whether it stands beside the list it belongs to. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  @property({ attribute: false }) disputes?: IcDisputes;
  /** Says what was done, and lets it be taken back; by itself when nobody around does. */
  @property({ attribute: false }) offer: (done: Undoable) => void = (done) => { this.#undo.offer(done); };
  @query('dispute-acts') private acts?: DisputeActs;
  @query('inbox-talk') private talk?: InboxTalk;

  readonly #undo = new InboxUndo((toast) => { this.toast(toast); });
  readonly #open = new InboxItem<IcDispute, Detail>(this, {
    read: (id) => this.#read(id),
    itemOf: ({ dispute }) => dispute,
    with: (detail, dispute) => ({ ...detail, dispute }),
    others: (before, now) => this.#others(before, now),
    changed: (dispute) => { this.emit('dispute-changed', dispute); },
  });

  get #api(): IcDisputes {
    return (this.disputes ??= new IcDisputes(this.session.api));
  }

  /** Puts the focus on its name. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const header = this.renderRoot.querySelector<PageHeader>('page-header');
      if (header) void header.takeFocus();
      else this.renderRoot.querySelector<HTMLElement>('.title, .page')?.focus({ preventScroll: true });
    });
  }

  /** Does what a key stands for; nothing when that cannot be done now. */
  press(key: string): void {
    if (!this.#open.isShown) return;
    const acts: Record<string, Decision> = { a: 'acknowledge', s: 'review', p: 'approve', d: 'deny', q: 'ask', e: 'escalate' };
    const act = acts[key];
    if (act) void this.acts?.begin(act);
    if (key === 'i') void this.acts?.take();
    if (key === 'n') void this.talk?.begin('notes');
    if (key === 'y') void this.talk?.begin('replies');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('itemId')) this.#open.open(this.itemId);
  }

  /** A rep reads it without a network as last seen. */
  async #read(id: string): Promise<Detail> {
    if (!this.session.isRep) return this.#api.detail(id);
    const { body, old, at } = await this.session.replies.latest('/ic-disputes/{id}', { id });
    return old ? { ...body, asOf: at } : body;
  }

  /** What others have done between two looks at it. */
  #others(before: Detail, now: Detail): string {
    const { me } = this.session;
    const step = now.course.slice(before.course.length).filter(({ by }) => by?.id !== me.id).at(-1);
    if (step) return [step.by?.name, disputeStep(step)].filter(Boolean).join(': ');
    const all = [...(now.notes ?? []).slice(before.notes?.length), ...now.replies.slice(before.replies.length)];
    const said = all.find(({ by }) => by.id !== me.id);
    return said ? msg(str`${said.by.name} wrote something`) : '';
  }

  /** Does something with it; fails as the API does. */
  async #do(dispute: IcDispute, verb: DisputeVerb, body?: unknown): Promise<void> {
    const now = await this.#open.do(() => this.#api.act(dispute, verb, body));
    const { undoUntil } = now;
    const undoable = undoUntil && !['replies', 'notes', 'answer'].includes(verb);
    this.offer({ text: disputeDone(verb, now), until: undoUntil, undo: undoable ? () => this.#back(now) : undefined });
    // What follows from it comes by itself: the next act need not wait for that.
    this.#open.refresh();
  }

  async #back(dispute: IcDispute): Promise<string> {
    this.emit('dispute-changed', await this.#api.act(dispute, 'undo'));
    this.#open.refresh();
    return '';
  }

  /** The files go first, and make it another version: should the rest fail, it can be sent again, and nothing comes twice. */
  async #answer(dispute: IcDispute, text: string, files: readonly Attachment[]): Promise<void> {
    for (const file of files) await this.#api.add(dispute, file);
    const now = files.length > 0 ? (await this.#api.detail(dispute.id)).dispute : dispute;
    await this.#do(now, 'answer', { text });
  }

  protected override render() {
    const { detail, failure } = this.#open;
    return html`${this.embedded ? nothing : html`<page-header heading=${msg('Dispute')} back=${this.back}></page-header>`}
      ${failure ? loadFailure(failure, this.#open.refresh) : detail ? this.#content(detail) : skeleton(7)}`;
  }

  /** Until the next one is there, the last one stays to be seen, and not to be touched. */
  #content(detail: Detail) {
    const { dispute } = detail;
    return html`<div class="page" tabindex="-1" ?inert=${dispute.id !== this.itemId}>
      <div role="status">${this.#open.meanwhile ? this.#changed() : nothing}</div>
      ${detail.asOf ? html`<p class="small weak" role="status">${msg(str`No connection: as of ${moment(detail.asOf)}`)}</p>` : nothing}
      ${dispute.own ? this.#asked(detail) : nothing} ${this.#card(detail)}
      <section class="card" aria-labelledby="promises">
        <header>${icon(clockOutline, 18)}<h2 id="promises">${msg('What is promised')}</h2></header>
        ${clocksOf(detail)}
      </section>
      ${this.#claim(detail)} ${keyed(dispute.id, this.#talk(detail))} ${this.#course(detail.course)}
    </div>`;
  }

  #changed() {
    return html`<div class="notice warn changed">
      <span>${msg(str`Changed meanwhile. ${this.#open.meanwhile}`)}</span>
      <button class="icon-button" aria-label=${msg('Close message')} @click=${() => { this.#open.seen(); }}>${icon(close, 18)}</button>
    </div>`;
  }

  #asked({ dispute, replies }: Detail) {
    return keyed(dispute.id, html`<dispute-answer
      .dispute=${dispute}
      .asked=${replies.findLast(({ by }) => by.id !== this.session.me.id)}
      .answer=${(text: string, files: readonly Attachment[]) => this.#answer(dispute, text, files)}
    ></dispute-answer>`);
  }

  #card({ dispute, adjustments }: Detail) {
    const mine = dispute.payee.id === this.session.me.id;
    return html`<section class="card" aria-label=${msg('Dispute')}>
      <div class="body">
        <div class="badges">${disputeBadges(dispute)}</div>
        <div>
          <h2 class="title" tabindex="-1">${mine ? subjectOf(dispute) : dispute.payee.name}</h2>
          ${mine ? nothing : html`<p class="weak">${subjectOf(dispute)}</p>`}
        </div>
        ${disputeAnswer(dispute, adjustments)} ${disputeFacts(dispute)}
      </div>
      ${dispute.own ? this.#own(dispute) : dispute.decides ? this.#acts(dispute) : this.#elsewhere(dispute)}
    </section>`;
  }

  #own(dispute: IcDispute) {
    return keyed(dispute.id, html`<dispute-own .dispute=${dispute} .run=${(act: DisputeVerb, body?: unknown) => this.#do(dispute, act, body)}></dispute-own>`);
  }

  #acts(dispute: IcDispute) {
    const { role } = this.session.me;
    return keyed(dispute.id, html`<dispute-acts
      .dispute=${dispute}
      .me=${this.session.me}
      .people=${role === 'manager' ? undefined : () => this.#api.colleagues()}
      .run=${(act: Decision, body?: unknown) => this.#do(dispute, act, body)}
    ></dispute-acts>`);
  }

  /** Who decides, when that is another level. */
  #elsewhere(dispute: IcDispute) {
    if (!isUndecided(dispute)) return nothing;
    return html`<p class="level">${icon(lock, 18)}<span>${msg(str`Decided by: ${levelName(dispute.level)}. You can read along, reply and note.`)}</span></p>`;
  }

  #claim({ dispute, files }: Detail) {
    const { api, isOps } = this.session;
    return html`<section class="card" aria-labelledby="claim">
      <header>${icon(scales, 18)}<h2 id="claim">${msg('What is disputed')}</h2></header>
      <div class="body">${disputedPart(dispute)}</div>
      ${files.length === 0
        ? nothing
        : html`<div class="body">
            <h3 class="label">${msg('Files')}</h3>
            ${keyed(dispute.id, html`<dispute-files .api=${api} disputeId=${dispute.id} .files=${files} ?mayRemove=${isOps || dispute.own} @removed=${this.#open.refresh}></dispute-files>`)}
          </div>`}
    </section>`;
  }

  #talk({ dispute, replies, notes }: Detail) {
    const { role } = this.session.me;
    return html`<inbox-talk
      itemId=${dispute.id}
      .words=${talkWords(dispute.own)}
      .replies=${replies}
      .notes=${notes}
      mayReply
      ?mayNote=${Boolean(notes)}
      .people=${role === 'manager' ? undefined : () => this.#api.colleagues()}
      .say=${(place: Place, text: string, mentions: string[]) => this.#do(dispute, place, place === 'notes' ? { text, mentions } : { text })}
    ></inbox-talk>`;
  }

  #course(course: readonly DisputeStep[]) {
    const reason = (step: DisputeStep) => (step.reason ? html`<span class="small reason">${step.reason}</span>` : nothing);
    return html`<section class="card" aria-labelledby="course">
      <header>${icon(history, 18)}<h2 id="course">${msg('What happened')}</h2></header>
      <ol class="timeline">
        ${course.map((step) => html`<li><b>${disputeStep(step)}</b>${reason(step)}<span class="small weak">${dotted(step.by?.name)}${step.by ? ' · ' : ''}${timeAgo(step.at)}</span></li>`)}
      </ol>
    </section>`;
  }
}

/** What replies are called, to whose dispute it is and to others. */
function talkWords(own: boolean): TalkWords {
  return {
    heading: own ? msg('Conversation') : msg('Replies to the filer'),
    seen: own ? undefined : msg('Seen by the filer'),
    write: msg('Write a reply'),
    label: own ? msg('Reply: those who decide read it') : msg('Reply: the filer reads it'),
    send: msg('Send the reply'),
  };
}
