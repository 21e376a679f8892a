import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { flagStatus, flagType, stepText } from '../components/flag-words';
import { close, icon } from '../components/icons';
import { history } from '../components/icons-more';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/flag-photos';
import '../components/page-header';
import type { PageHeader } from '../components/page-header';
import { lists, page } from '../components/list-styles';
import { base, controls, notices, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { timeAgo } from '../components/time-ago';
import { timeline } from '../components/timeline';
import { AnomalyFlags, type FlagVerb } from '../data/anomaly-flags';
import type { Live, LiveChange } from '../data/live';
import { moment } from '../data/format';
import { ownFlag } from '../data/own-flags';
import { ProblemError } from '../data/problem';
import type { AnomalyFlag, AnomalyFlagDetail, FlagStep, Named, Photo } from '../data/types';
import './flag-acts';
import type { FlagAct, FlagActs } from './flag-acts';
import './flag-duplicates';
import type { FlagDuplicates } from './flag-duplicates';
import { flagAnswer, flagBadges, flagFacts } from './flag-facts';
import { flagPanelStyles } from './flag-panel.styles';
import './flag-talk';
import type { FlagTalk, Place } from './flag-talk';

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

  @state() private detail?: Detail;
  @state() private failure?: unknown;
  /** What somebody else did meanwhile. */
  @state() private meanwhile = '';
  @query('flag-acts') private acts?: FlagActs;
  @query('flag-talk') private talk?: FlagTalk;
  @query('flag-duplicates') private duplicates?: FlagDuplicates;
  #live?: Live;

  override connectedCallback(): void {
    super.connectedCallback();
    this.flags ??= new AnomalyFlags(this.session.api);
    void this.session.live.then((live) => {
      if (!this.isConnected) return;
      this.#live = live;
      live.addEventListener('change', this.#heard);
      live.addEventListener('reload', this.#again);
    }, () => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live?.removeEventListener('change', this.#heard);
    this.#live?.removeEventListener('reload', this.#again);
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
    if (this.detail?.flag.id !== this.itemId) return;
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
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('itemId')) return;
    this.failure = undefined;
    this.meanwhile = '';
    void this.#load();
  }

  readonly #again = (): void => void this.#load();

  readonly #heard = (event: Event): void => {
    const { objectId } = (event as CustomEvent<LiveChange>).detail;
    if (objectId === this.itemId) void this.#load();
  };

  async #load(): Promise<void> {
    const id = this.itemId;
    try {
      const detail: Detail | undefined = this.session.isRep ? await ownFlag(this.session, id) : await this.flags?.detail(id);
      if (id !== this.itemId || !detail) return;
      const before = this.detail?.flag.id === id ? this.detail : undefined;
      if (before) this.meanwhile = this.#others(before, detail) || this.meanwhile;
      this.detail = detail;
      if (before && before.flag.version < detail.flag.version) this.emit('flag-changed', detail.flag);
    } catch (error) {
      if (id === this.itemId && this.detail?.flag.id !== id) this.failure = error;
    }
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
    try {
      const now = await this.flags?.act(flag, verb, body);
      if (!now) return;
      this.meanwhile = '';
      if (this.detail?.flag.id === now.id) this.detail = { ...this.detail, flag: now };
      this.emit('flag-changed', now);
      this.emit('flag-done', { verb, flag: now } satisfies FlagDone);
      await this.#load();
    } catch (error) {
      // Who changed it and what is said above; what was typed stays where it is.
      if (error instanceof ProblemError && error.status === 412) await this.#load();
      throw error;
    }
  }

  /** Another flag, in the list as it is filtered. */
  readonly #addressOf = (id: string): string => this.back.replace(/^#\/flags/, `#/flags/${id}`);

  protected override render() {
    const { detail } = this;
    const flag = detail?.flag;
    return html`${this.embedded
        ? nothing
        : html`<page-header heading=${flag ? flagType(flag.type) : msg('Flag')} back=${this.back}></page-header>`}
      ${this.failure ? loadFailure(this.failure, () => void this.#load()) : detail ? this.#content(detail) : skeleton(7)}`;
  }

  /** Until the next one is there, the last one stays to be seen, and not to be touched. */
  #content(detail: Detail) {
    const { flag } = detail;
    const { role } = this.session.me;
    const acts = role === 'liaison' || role === 'ops';
    const people = () => this.flags?.colleagues() ?? Promise.resolve([]);
    return html`<div class="page" tabindex="-1" ?inert=${flag.id !== this.itemId}>
      <div role="status">${this.meanwhile ? this.#changed() : nothing}</div>
      ${detail.asOf ? html`<p class="small weak" role="status">${msg(str`No connection: as of ${moment(detail.asOf)}`)}</p>` : nothing}
      ${this.#card(detail, acts, people)}
      <flag-duplicates
        .flag=${flag}
        .flags=${this.flags}
        .addressOf=${this.#addressOf}
        ?mayMerge=${acts}
        .merge=${(one: AnomalyFlag, into: AnomalyFlag) => this.#do(one, 'merge', { intoId: into.id })}
      ></flag-duplicates>
      ${keyed(flag.id, html`<flag-talk
        .detail=${detail}
        ?mayReply=${role !== 'rep'}
        ?mayNote=${acts}
        .people=${people}
        .say=${(place: Place, text: string, mentions: string[]) => this.#do(flag, place, place === 'notes' ? { text, mentions } : { text })}
      ></flag-talk>`)}
      ${detail.course ? this.#course(detail.course) : nothing}
    </div>`;
  }

  #changed() {
    return html`<div class="notice warn changed">
      <span>${msg(str`Changed meanwhile. ${this.meanwhile}`)}</span>
      <button class="icon-button" aria-label=${msg('Close message')} @click=${() => (this.meanwhile = '')}>${icon(close, 18)}</button>
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
        : keyed(id, html`<flag-photos
            .api=${api}
            flagId=${id}
            .photos=${photos}
            ?mayRemove=${isOps || (isRep && reportedBy.id === me.id)}
            @removed=${this.#again}
          ></flag-photos>`)}`;
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
