import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Route } from '../app/router';
import type { Session } from '../app/session';
import { count } from '../data/format';
import { type Filter, filterOf, queryOf } from '../data/inbox-filter';
import { AppElement } from './app-element';
import { icon } from './icons';
import { keyboard, selectMany } from './icons-more';
import { type Fate, type Inbox, type Item, same, type Shortcut, type Undoable } from './inbox';
import './inbox-bulk';
import type { Done, InboxBulk } from './inbox-bulk';
import { InboxChoice } from './inbox-choice';
import { InboxExport } from './inbox-export';
import './inbox-filter';
import { type InboxFilter, SEARCH } from './inbox-filter';
import './inbox-help';
import type { InboxHelp } from './inbox-help';
import './inbox-list';
import type { InboxList } from './inbox-list';
import { InboxLive } from './inbox-live';
import { Shortcuts, SHORTCUTS_OFF } from './inbox-shortcuts';
import { InboxUndo } from './inbox-undo';
import { inboxViewStyles } from './inbox-view.styles';
import './inbox-views';
import './page-header';
import type { PageHeader } from './page-header';
import { Paged } from './paged';
import { isSheetOpen } from './sheet-dialog';
import { base, controls } from './styles';
import { WideScreen } from './wide-screen';

/** A whole minute passes before an act cannot be taken back; what is offered has to work. */
const BULK_UNDO_MS = 55_000;

/**
 * An inbox of anything: the list with its filter, views, choice, acts on several, shortcuts, export and live changes. On
 * a desktop the open item stands beside it; on a phone it takes its place.
 *
 * @fires inbox-enter when the open item is to have the focus
 * @slot the open item
 * @slot above what stands above the list
 */
@customElement('inbox-view')
export class InboxView<T extends Item> extends AppElement {
  static override styles = [base, controls, inboxViewStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) inbox!: Inbox<T>;
  @property({ attribute: false }) route!: Route;
  /** The keys of what can be done with the open item. */
  @property({ attribute: false }) keys: readonly Shortcut[] = [];
  @query('inbox-list') private rows!: InboxList<T>;
  @query('inbox-filter') private filterBar?: InboxFilter;
  @query('inbox-bulk') private bulkBar?: InboxBulk;
  @query('inbox-help') private help!: InboxHelp;
  @query('page-header') private header?: PageHeader;

  #filter: Filter = {};
  #asked?: string;
  #before?: Route;
  #listTop = 0;
  readonly #screen = new WideScreen(this);
  readonly #list = new Paged<T>(this, (after) => this.inbox.page(this.#filter, after));
  readonly #choice = new InboxChoice<T>(this, this.#list);
  readonly #live = new InboxLive<T>(this, this.#list);
  readonly #undo = new InboxUndo((toast) => { this.toast(toast); });
  readonly #export = new InboxExport(this, (toast) => { this.toast(toast); });

  constructor() {
    super();
    new Shortcuts(this, () => this.#keysNow());
  }

  /** Puts what an item says now into the list. */
  show(item: T): void {
    this.#list.replace(item, same);
  }

  /** Says what was done, and lets it be taken back while that can be. */
  offerUndo(done: Undoable): void {
    this.#undo.offer(done);
  }

  /** Where page and focus go when the user has come here, has opened an item, or has left it. */
  arrived(): void {
    const { id } = this.route;
    const before = this.#before;
    const wide = this.#screen.is;
    if (before && before.id === id) return;
    if (before?.id && !wide && !id) {
      scrollTo({ top: this.#listTop, behavior: 'instant' });
      this.rows.focusItem(before.id);
      return;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    if (id && !wide) this.emit('inbox-enter');
    else if (!before) void this.header?.takeFocus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('route')) return;
    this.#before = changed.get('route');
    if (this.#before && !this.#before.id && this.route.id) this.#listTop = document.scrollingElement?.scrollTop ?? 0;
    if (this.route.id) this.#live.seen(this.route.id);
    this.#filter = filterOf(this.route.query, this.#names);
    const asked = queryOf(this.#filter, this.#names);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#live.fresh.clear();
    this.#choice.end();
    void this.#list.restart();
  }

  get #names() {
    return [...this.inbox.fields, { name: SEARCH }];
  }

  /** The address of the list, or of an item in it, with a filter. */
  #address(filter: Filter, id?: string): string {
    const asked = queryOf(filter, this.#names);
    return `#${this.inbox.place}${id ? `/${id}` : ''}${asked ? `?${asked}` : ''}`;
  }

  /** Goes on; what is typed or stepped through leaves no trail to go back along. */
  #go(address: string, trail: boolean): void {
    if (trail) location.hash = address;
    else location.replace(address);
  }

  #narrow(filter: Filter): void {
    const [before, now] = [this.#filter[SEARCH]?.[0], filter[SEARCH]?.[0]];
    const typing = Boolean(before && now && before !== now);
    this.#go(this.#address(filter, this.#screen.is ? this.route.id : undefined), !typing);
  }

  #keysNow(): readonly Shortcut[] {
    const off = this.session.device.get<boolean>(SHORTCUTS_OFF) ?? false;
    return off || isSheetOpen() ? [] : this.#shortcuts(this.#choice.ids.size > 0);
  }

  /** With items chosen, the keys of acts are meant for them; else for the open item. */
  #shortcuts(several: boolean): Shortcut[] {
    const bulk = this.inbox.bulk.map((act) => ({ keys: [act.key], label: act.label, run: () => void this.bulkBar?.begin(act) }));
    return [
      { keys: ['j'], label: msg('Next'), run: () => { this.#step(1); } },
      { keys: ['k'], label: msg('Previous'), run: () => { this.#step(-1); } },
      { keys: ['o', 'Enter'], label: msg('Open'), run: () => { this.#open(); } },
      ...(bulk.length > 0 ? [{ keys: ['x'], label: msg('Select'), run: () => { this.#pick(); } }] : []),
      ...(several ? bulk : this.keys),
      ...(bulk.length > 0 ? [{ keys: ['z'], label: msg('Undo'), run: () => { this.#undo.run(); } }] : []),
      { keys: ['/'], label: msg('Search'), run: () => { this.filterBar?.focus(); } },
      { keys: ['?'], label: msg('Keyboard shortcuts'), run: () => void this.help.open() },
      { keys: ['Escape'], label: msg('Back to the list'), run: () => { this.#leave(); } },
    ];
  }

  #step(by: number): void {
    const id = this.rows.step(by);
    if (id && this.#screen.is && id !== this.route.id) this.#go(this.#address(this.#filter, id), !this.route.id);
  }

  /** From the list into the item. */
  #open(): void {
    const id = this.rows.focused ?? this.route.id;
    if (id && id !== this.route.id) this.#go(this.#address(this.#filter, id), true);
    if (id && this.#screen.is) this.emit('inbox-enter');
  }

  #pick(): void {
    const id = this.rows.focused ?? this.route.id;
    if (id) this.#choice.toggle(id);
  }

  #leave(): void {
    if (this.#choice.ids.size > 0 || this.#choice.tapping) this.#choice.end();
    else if (this.#screen.is) this.rows.focusItem(this.route.id);
    else if (this.route.id) this.#go(this.#address(this.#filter), true);
  }

  #bulkDone({ act, fates }: Done): void {
    this.#showAll(fates as Fate<T>[]);
    const done = fates.filter(({ problem }) => !problem).map(({ item }) => item as T);
    const text = this.#choice.settle(fates as Fate<T>[]) || msg(str`${act.label}: ${count(done.length)} done`);
    const { undoAll } = this.inbox;
    if (!undoAll || done.length === 0) { this.offerUndo({ text }); return; }
    const until = new Date(Date.now() + BULK_UNDO_MS).toISOString();
    this.offerUndo({ text, until, undo: async () => this.#undone(await undoAll(done)) });
  }

  #undone(fates: Fate<T>[]): string {
    this.#showAll(fates);
    return this.#choice.settle(fates);
  }

  #showAll(fates: Fate<T>[]): void {
    for (const { item, problem } of fates) {
      const now = (item ?? problem?.current) as T | undefined;
      if (now) this.show(now);
    }
  }

  protected override render() {
    const wide = this.#screen.is;
    const { id } = this.route;
    const alone = !wide && Boolean(id);
    return html`${alone ? nothing : this.#head(wide)}
      <div class="split ${this.#choice.tapping ? 'choosing' : ''}">
        <section class="column" aria-label=${this.inbox.heading} ?hidden=${alone}>
          <slot name="above"></slot>
          ${this.#top(wide)}
          <p class="said ${this.#choice.ids.size > 0 ? 'sr' : ''}" role="status">${this.#live.fresh.size > 0 ? this.inbox.newOnes(this.#live.fresh.size) : ''}</p>
          ${this.#rows(wide)}
        </section>
        <div class="detail" ?hidden=${!wide && !id}>
          ${id ? html`<slot></slot>` : html`<full-message class="none" .outline=${this.inbox.outline} heading=${this.inbox.noneOpen}></full-message>`}
        </div>
      </div>
      <inbox-help .device=${this.session.device} .shortcuts=${this.#shortcuts(false)}></inbox-help>`;
  }

  #head(wide: boolean) {
    const { inbox } = this;
    return html`<page-header heading=${inbox.heading}>
      ${!wide && inbox.bulk.length > 0
        ? html`<button class="button plain" @click=${() => { this.#choice.begin(); }}>${icon(selectMany, 18)}${msg('Select')}</button>`
        : nothing}
      ${inbox.export ? this.#export.button(inbox.export, this.#filter, wide) : nothing}
      ${wide
        ? html`<button class="icon-button" aria-label=${msg('Keyboard shortcuts')} title=${msg('Keyboard shortcuts')} @click=${() => this.help.open()}>${icon(keyboard, 22)}</button>`
        : nothing}
    </page-header>`;
  }

  /** On a desktop what can be done with the chosen ones takes the place of the filter. */
  #top(wide: boolean) {
    const several = this.#choice.ids.size > 0 || (!wide && this.#choice.tapping);
    return html`${several ? this.#bulk() : nothing}
      <div class="tools" ?hidden=${wide && several}>
        <inbox-views .session=${this.session} .inbox=${this.inbox} filter=${this.#asked ?? ''}></inbox-views>
        <inbox-filter .inbox=${this.inbox} .filter=${this.#filter} @filtered=${(event: CustomEvent<Filter>) => { this.#narrow(event.detail); }}></inbox-filter>
      </div>`;
  }

  #bulk() {
    return html`<inbox-bulk
      class="bulk"
      .acts=${this.inbox.bulk}
      .items=${this.#choice.items}
      said=${this.#choice.said}
      @bulk-done=${(event: CustomEvent<Done>) => { this.#bulkDone(event.detail); }}
      @all-chosen=${() => { this.#choice.all(); }}
      @none-chosen=${() => { this.#choice.end(); }}
    ></inbox-bulk>`;
  }

  #rows(wide: boolean) {
    return html`<inbox-list
      .inbox=${this.inbox}
      .list=${this.#list}
      .addressOf=${(item: T) => this.#address(this.#filter, item.id)}
      active=${this.route.id ?? ''}
      .chosen=${this.#choice.ids}
      .fresh=${new Set(this.#live.fresh)}
      ?choosing=${!wide && this.#choice.tapping}
      ?filtered=${Boolean(this.#asked)}
      @chosen=${(event: CustomEvent<string>) => { this.#choice.toggle(event.detail); }}
      @filter-reset=${() => { this.#narrow(filterOf(new URLSearchParams(), this.#names)); }}
    ></inbox-list>`;
  }
}
