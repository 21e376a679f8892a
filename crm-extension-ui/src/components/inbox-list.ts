import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AppElement } from './app-element';
import type { Inbox, Item } from './inbox';
import { inboxListStyles } from './inbox-list.styles';
import { lists, page } from './list-styles';
import { loadFailure, skeleton } from './load-state';
import { moreButton } from './more-button';
import type { Paged } from './paged';
import { base, controls, skeletons } from './styles';

/**
 * The rows of an inbox. What comes in above leaves the rows that are looked at where they are, with the focus.
 *
 * @fires chosen with the id of an item that is chosen, or no longer
 * @fires inbox-enter when the open item is to have the focus
 * @fires filter-reset to show what is shown usually
 */
@customElement('inbox-list')
export class InboxList<T extends Item> extends AppElement {
  static override styles = [base, controls, lists, page, skeletons, inboxListStyles];

  @property({ attribute: false }) inbox!: Inbox<T>;
  @property({ attribute: false }) list!: Paged<T>;
  @property({ attribute: false }) addressOf!: (item: T) => string;
  @property() active = '';
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();
  /** Whether rows are being chosen, which on a phone takes a tap on "Select" first. */
  @property({ type: Boolean }) choosing = false;
  @property({ type: Boolean }) filtered = false;

  #anchor?: { row: Element; top: number };

  /** Moves the focus so many rows on from the active or focused one; gives the id that it came to. */
  step(by: number): string | undefined {
    const rows = this.#rows();
    const focused = rows.findIndex((row) => row.matches(':focus-within'));
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset['item'] === this.active);
    const row = rows[Math.min(Math.max(from + by, 0), rows.length - 1)];
    this.focusItem(row?.dataset['item']);
    return row?.dataset['item'];
  }

  /** The id of the row with the focus. */
  get focused(): string | undefined {
    return this.#rows().find((row) => row.matches(':focus-within'))?.dataset['item'];
  }

  focusItem(id: string | undefined): void {
    const row = this.#rows().find((one) => one.dataset['item'] === id);
    row?.querySelector('a')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
  }

  protected override willUpdate(): void {
    const row = this.#rows().find((one) => one.getBoundingClientRect().bottom > this.#edge());
    this.#anchor = row && { row, top: row.getBoundingClientRect().top };
  }

  protected override updated(): void {
    if (!this.#anchor?.row.isConnected) return;
    const moved = this.#anchor.row.getBoundingClientRect().top - this.#anchor.top;
    // At the very top the new ones are to be seen.
    if (moved !== 0 && this.#scroller().scrollTop > 0) this.#scroller().scrollBy({ top: moved, behavior: 'instant' });
  }

  /** What scrolls the rows: the list itself where it stands beside an item, else the page. */
  #scroller(): Element {
    return this.scrollHeight > this.clientHeight + 1 && getComputedStyle(this).overflowY === 'auto' ? this : (document.scrollingElement ?? this);
  }

  #edge(): number {
    return Math.max(this.#scroller().getBoundingClientRect().top, 0);
  }

  protected override render() {
    const { list } = this;
    if (list.first) return list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(8);
    if (list.items.length === 0) return this.#empty();
    return html`<ul>${repeat(list.items, (item) => item.id, (item) => this.#item(item))}</ul>
      ${moreButton(list)}`;
  }

  #item(item: T) {
    const { id } = item;
    const classes = [this.active === id ? 'active' : '', this.fresh.has(id) ? 'fresh' : '', this.choosing ? 'choosing' : ''].join(' ');
    return html`<li class=${classes} data-item=${id}>
      ${this.inbox.bulk.length > 0
        ? html`<label class="pick"><input
            type="checkbox"
            aria-label=${msg(str`Select ${this.inbox.nameOf(item)}`)}
            .checked=${this.chosen.has(id)}
            @change=${() => { this.emit('chosen', id); }}
          /></label>`
        : nothing}
      <a class="row" href=${this.addressOf(item)} aria-current=${this.active === id ? 'true' : nothing} @click=${(event: Event) => { this.#tapped(event, id); }}>
        <span class="grow">${this.inbox.row(item)}</span>
      </a>
      ${this.fresh.has(id) ? html`<span class="sr">${msg('New here')}</span>` : nothing}
    </li>`;
  }

  /** While choosing, the whole row is the checkbox; the row of the open item leads into it. */
  #tapped(event: Event, id: string): void {
    if (!this.choosing && this.active !== id) return;
    event.preventDefault();
    this.emit(this.choosing ? 'chosen' : 'inbox-enter', id);
  }

  #empty() {
    const { inbox } = this;
    if (!this.filtered) return html`<full-message .outline=${inbox.outline} heading=${inbox.empty.heading} text=${inbox.empty.text}></full-message>`;
    return html`<full-message
      .outline=${inbox.outline}
      heading=${msg('Nothing matches')}
      text=${msg('Nothing fits this filter. Loosen it, or look at what is open.')}
      again=${msg('Reset the filter')}
      @again=${() => { this.emit('filter-reset'); }}
    ></full-message>`;
  }
}
