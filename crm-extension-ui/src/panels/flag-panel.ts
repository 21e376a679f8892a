import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { flagStatus, flagType, stepText } from '../components/flag-words';
import { close, icon } from '../components/icons';
import { history } from '../components/icons-more';
import { loadFailure, skeleton } from '../components/load-state';
import { InboxItem } from '../components/inbox-item';
import '../components/inbox-talk';
import type { InboxTalk, Place, TalkWords } from '../components/inbox-talk';
import '../components/page-header';
import type { PageHeader } from '../components/page-header';
import { lists, page } from '../components/list-styles';
import '../components/stored-photos';
import { base, controls, notices, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { timeAgo } from '../components/time-ago';
import { timeline } from '../components/timeline';
import { AnomalyFlags, type FlagVerb } from '../data/anomaly-flags';
import { moment } from '../data/format';
import { ownFlag } from '../data/own-flags';
import type { AnomalyFlag, AnomalyFlagDetail, FlagStep, Named, Photo } from '../data/types';
import './flag-acts';
import type { FlagAct, FlagActs } from './flag-acts';
import './flag-duplicates';
import type { FlagDuplicates } from './flag-duplicates';
import { flagAnswer, flagBadges, flagFacts } from './flag-facts';
import { flagPanelStyles } from './flag-panel.styles';

/** A flag with what was said about it, and the moment that is of when the server could not be asked. */
type Detail = AnomalyFlagDetail & { asOf?: string };

/** What was done with a flag, and how it is now. */
export interface FlagDone {
  verb: FlagVerb;
  flag: AnomalyFlag;
}

/**
 * A flag with all that was said about it: to a rep with the answer, to those who see to it with what can be done. It
 * follows what others do with it; what is being typed stays.
 *
 * @fires flag-changed with the flag as it is now, whoever changed it
 * @fires flag-done with a FlagDone, when the user did something
 */
@customElement('flag-panel')
export class FlagPanel extends AppElement {
  static override styles = [base, controls, lists, notices, skeletons, page, timeline, flagPanelStyles];

  @property({ attribute: false }) session!: Session;
  @property() itemId = '';
  /** Where "back" leads. */
  @property() back = '#/flags';
  /** Whether it stands beside the list it belongs to. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  @property({ attribute: false }) flags?: AnomalyFlags;

  @query('flag-acts') private acts?: FlagActs;
  @query('inbox-talk') private talk?: InboxTalk;
  @query('flag-duplicates') private duplicates?: FlagDuplicates;

  readonly #open = new InboxItem<AnomalyFlag, Detail>(this, {
    read: (id) => (this.session.isRep ? ownFlag(this.session, id) : this.#api.detail(id)),
    itemOf: ({ flag }) => flag,
    with: (detail, flag) => ({ ...detail, flag }),
    others: (before, now) => this.#others(before, now),
    changed: (flag) => { this.emit('flag-changed', flag); },
  });

  get #api(): AnomalyFlags {
    return (this.flags ??= new AnomalyFlags(this.session.api));
  }

  /** Puts the focus on its name. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const header = this.renderRoot.querySelector<PageHeader>('page-header');
      if (header) void header.takeFocus();
      else this.renderRoot.querySelector<HTMLElement>('.title, .page')?.focus({ preventScroll: true });
    });
  }

  /** Does what a key stands for; says nothing when that cannot be done now. */
  press(key: string): void {
    if (!this.#open.isShown) return;
    const acts: Record<string, FlagAct> = { a: 'acknowledge', s: 'start', r: 'resolve', d: 'dismiss' };
    const act = acts[key];
    if (act) void this.acts?.begin(act);
    if (key === 'i') void this.acts?.take();
    if (key === 'n') void this.talk?.begin('notes');
    if (key === 'y') void this.talk?.begin('replies');
    if (key === 'm' && !this.duplicates?.begin()) this.toast({ text: msg('There is nothing to merge it with') });
  }

  /** Reads it anew, when it was changed from elsewhere. */
  refresh(): void {
    this.#open.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('itemId')) this.#open.open(this.itemId);
  }

  /** What others have done between two looks at it. */
  #others(before: AnomalyFlagDetail, now: AnomalyFlagDetail): string {
    const step = now.course?.slice(before.course?.length).filter(({ by }) => by.id !== this.session.me.id).at(-1);
    if (step) return `${step.by.name}: ${stepText(step)}`;
    const said = [...(now.notes ?? []).slice(before.notes?.length), ...now.replies.slice(before.replies.length)].find(({ by }) => by.id !== this.session.me.id);
    if (said) return msg(str`${said.by.name} wrote something`);
    return !now.course && before.flag.status !== now.flag.status ? msg(str`Now: ${flagStatus(now.flag.status)}`) : '';
  }

  /** Does something with this flag or, when merging, with another; fails as the API does. */
  async #do(flag: AnomalyFlag, verb: FlagVerb, body?: unknown): Promise<void> {
    const now = await this.#open.do(() => this.#api.act(flag, verb, body));
    this.emit('flag-done', { verb, flag: now } satisfies FlagDone);
    // What follows from it comes by itself: the next act need not wait for that.
    this.#open.refresh();
  }

  /** Another flag, in the list as it is filtered. */
  readonly #addressOf = (id: string): string => this.back.replace(/^#\/flags/, `#/flags/${id}`);

  protected override render() {
    const { detail, failure } = this.#open;
    const flag = detail?.flag;
    return html`${this.embedded
        ? nothing
        : html`<page-header heading=${flag ? flagType(flag.type) : msg('Flag')} back=${this.back}></page-header>`}
      ${failure ? loadFailure(failure, this.#open.refresh) : detail ? this.#content(detail) : skeleton(7)}`;
  }

  /** Until the next one is there, the last one stays to be seen, and not to be touched. */
  #content(detail: Detail) {
    const { flag } = detail;
    const { role } = this.session.me;
    const acts = role === 'liaison' || role === 'ops';
    const people = () => this.#api.colleagues();
    return html`<div class="page" tabindex="-1" ?inert=${flag.id !== this.itemId}>
      <div role="status">${this.#open.meanwhile ? this.#changed() : nothing}</div>
      ${detail.asOf ? html`<p class="small weak" role="status">${msg(str`No connection: as of ${moment(detail.asOf)}`)}</p>` : nothing}
      ${this.#card(detail, acts, people)}
      <flag-duplicates
        .flag=${flag}
        .flags=${this.#api}
        .addressOf=${this.#addressOf}
        ?mayMerge=${acts}
        .merge=${(one: AnomalyFlag, into: AnomalyFlag) => this.#do(one, 'merge', { intoId: into.id })}
      ></flag-duplicates>
      ${keyed(flag.id, html`<inbox-talk
        itemId=${flag.id}
        .words=${talkWords(!detail.notes)}
        .replies=${detail.replies}
        .notes=${detail.notes}
        ?mayReply=${role !== 'rep'}
        ?mayNote=${acts}
        .people=${people}
        .say=${(place: Place, text: string, mentions: string[]) => this.#do(flag, place, place === 'notes' ? { text, mentions } : { text })}
      ></inbox-talk>`)}
      ${detail.course ? this.#course(detail.course) : nothing}
    </div>`;
  }

  #changed() {
    return html`<div class="notice warn changed">
      <span>${msg(str`Changed meanwhile. ${this.#open.meanwhile}`)}</span>
      <button class="icon-button" aria-label=${msg('Close message')} @click=${() => { this.#open.seen(); }}>${icon(close, 18)}</button>
    </div>`;
  }

  #card({ flag, photos }: AnomalyFlagDetail, acts: boolean, people: () => Promise<Named[]>) {
    return html`<section class="card" aria-label=${msg('Flag')}>
      <div class="body">
        <div class="badges">${flagBadges({ ...flag, duplicates: 0 })}${this.embedded ? html`<span class="kind">${flagType(flag.type)}</span>` : nothing}</div>
        <div>
          <h2 class="title" tabindex="-1">${flag.outlet.name}</h2>
          <p class="weak">${dotted(flag.outlet.city, flag.product?.name)}</p>
        </div>
        ${this.#seen(flag, photos)} ${flagAnswer(flag, this.#addressOf)} ${flagFacts(flag)}
      </div>
      ${acts ? keyed(flag.id, html`<flag-acts .flag=${flag} .me=${this.session.me} .people=${people} .run=${(act: FlagAct, body?: unknown) => this.#do(flag, act, body)}></flag-acts>`) : nothing}
    </section>`;
  }

  /** What the rep has seen there. */
  #seen({ id, note, reportedBy }: AnomalyFlag, photos: readonly Photo[]) {
    const { me, isRep, isOps, api } = this.session;
    return html`${note ? html`<blockquote>${note}</blockquote>` : nothing}
      ${photos.length === 0
        ? nothing
        : keyed(id, html`<stored-photos
            .api=${api}
            folder=${`anomaly-flags/${id}/photos`}
            .photos=${photos}
            ?mayRemove=${isOps || (isRep && reportedBy.id === me.id)}
            @removed=${this.#open.refresh}
          ></stored-photos>`)}`;
  }

  #course(course: readonly FlagStep[]) {
    return html`<section class="card" aria-labelledby="course">
      <header>${icon(history, 18)}<h2 id="course">${msg('What happened')}</h2></header>
      <ol class="timeline">
        ${course.map((step) => html`<li><b>${stepText(step)}</b><span class="small weak">${step.by.name} · ${timeAgo(step.at)}</span></li>`)}
      </ol>
    </section>`;
  }
}

/** What replies are called, to the reporter and to others. */
function talkWords(own: boolean): TalkWords {
  return {
    heading: own ? msg('Answers to you') : msg('Replies to the reporter'),
    seen: own ? undefined : msg('Seen by the reporter'),
    write: msg('Write a reply'),
    label: msg('Reply: the reporter reads it'),
    send: msg('Send the reply'),
  };
}
