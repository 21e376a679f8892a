import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ago, count } from '../data/format';
import { type PickerGroup, type PickerRow, search } from '../data/search';
import { AppElement } from './app-element';
import { check, close, icon, search as searchIcon } from './icons';
import { pickerStyles } from './hcp-picker.styles';
import { base, controls } from './styles';
import { dotted, tierBadge, tierStyles } from './tier-badge';
import { type Group, type Part, VirtualWindow } from './virtual-window';
import { someOf } from './words';

const ROW = 72;
const HEADING = 36;

/** What was picked, and whether from the list as it stood rather than by typing. */
export interface Picked {
  row: PickerRow;
  fromList: boolean;
}

/**
 * The HCPs of the rep's territories: targets due, recent, the rest. One tap picks; typing narrows.
 *
 * @fires picked with Picked as detail
 * @fires cancelled on Escape with nothing typed
 * @slot what stands below the list
 */
@customElement('hcp-picker')
export class HcpPicker extends AppElement {
  static override styles = [base, controls, tierStyles, pickerStyles, css`.row { height: ${ROW}px; } .heading { height: ${HEADING}px; }`];

  @property({ attribute: false }) rows: readonly PickerRow[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property() today = '';
  /** Whether several territories are merged, so that each row must say whose it is. */
  @property({ type: Boolean }) several = false;

  @state() private typed = '';
  @state() private active = -1;
  @state() private scrolled = 0;
  @state() private viewHeight = 640;

  @query('.list') private list!: HTMLElement;
  @query('input') private input!: HTMLInputElement;

  #found: readonly PickerRow[] = [];
  #window = new VirtualWindow<PickerGroup>([], ROW, HEADING);
  readonly #stretched = { before: 0, after: 0 };
  #isScrolled = false;
  readonly #resize = new ResizeObserver(() => (this.viewHeight = this.list.clientHeight));

  override focus(): void {
    this.input.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.list);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('rows') && !changed.has('typed')) return;
    this.#found = search(this.rows, this.typed);
    this.#window = new VirtualWindow(groupsOf(this.#found), ROW, HEADING);
    this.active = this.typed && this.#found.length > 0 ? 0 : -1;
    this.scrolled = 0;
  }

  protected override updated(changed: PropertyValues): void {
    const slice = this.#slice();
    this.#stretch('before', slice.before);
    this.#stretch('after', slice.after);
    // Not without need: to scroll, the browser has to lay everything out first.
    if (this.#isScrolled && (changed.has('rows') || changed.has('typed'))) {
      this.list.scrollTop = 0;
      this.#isScrolled = false;
    }
  }

  /** Heights are set in code: a strict content policy forbids style attributes. */
  #stretch(part: 'before' | 'after', height: number): void {
    if (this.#stretched[part] === height) return;
    this.#stretched[part] = height;
    this.renderRoot.querySelector<HTMLElement>(`.${part}`)?.style.setProperty('height', `${height}px`);
  }

  #scroll(): void {
    this.scrolled = this.list.scrollTop;
    this.#isScrolled = this.scrolled > 0;
  }

  #slice() {
    return this.#window.slice(this.scrolled, this.viewHeight);
  }

  #pick(row: PickerRow): void {
    this.emit('picked', { row, fromList: this.typed === '' } satisfies Picked);
    this.typed = '';
    this.input.value = '';
  }

  #clear(): void {
    this.typed = '';
    this.input.value = '';
    this.input.focus();
  }

  #key(event: KeyboardEvent): void {
    const last = this.#found.length - 1;
    const page = Math.max(1, Math.floor(this.viewHeight / ROW) - 1);
    const moves: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
    };
    const to = moves[event.key];
    if (to !== undefined && last >= 0) this.#activate(Math.min(last, Math.max(0, to)));
    else if (event.key === 'Enter') this.#pickActive();
    else if (event.key === 'Escape' && this.typed) this.#clear();
    else if (event.key === 'Escape') this.emit('cancelled');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #pickActive(): void {
    const row = this.#found[this.active];
    if (row) this.#pick(row);
  }

  #activate(index: number): void {
    this.active = index;
    this.list.scrollTop = this.#window.reveal(index, this.list.scrollTop, this.viewHeight);
  }

  protected override render() {
    const found = this.#found.length;
    const total = this.rows.length;
    return html`${this.#searchField()}
      <p class="count" role="status">${this.typed ? someOf(found, total) : hcps(total)}</p>
      ${found === 0 ? this.#nothingFound() : nothing}
      <div
        class="list"
        id="list"
        role="listbox"
        aria-label=${msg('HCPs')}
        ?hidden=${found === 0}
        @scroll=${this.#scroll}
      >
        <div class="before" role="presentation"></div>
        ${this.#slice().parts.flatMap((part) => this.#group(part))}
        <div class="after" role="presentation"></div>
      </div>
      <slot></slot>`;
  }

  #searchField() {
    return html`<div class="search">
      ${icon(searchIcon, 20)}
      <input
        class="input"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="list"
        aria-activedescendant=${this.active >= 0 ? `row-${this.active}` : nothing}
        aria-label=${msg('Search HCPs')}
        placeholder=${msg('Name, specialty, city or NPI')}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        @keydown=${this.#key}
      />
      ${this.typed
        ? html`<button class="icon-button" aria-label=${msg('Clear search')} @click=${this.#clear}>${icon(close, 18)}</button>`
        : nothing}
    </div>`;
  }

  #nothingFound() {
    if (this.rows.length === 0) {
      return html`<div class="none"><h3>${msg('No HCP in your territory yet')}</h3>
        <p>${msg('Ask sales operations for one below.')}</p></div>`;
    }
    return html`<div class="none"><h3>${msg('Nobody in your territory matches')}</h3>
      <p>${msg('Check the spelling, look outside your territory, or ask for a new HCP below.')}</p></div>`;
  }

  /** Flat, so that from one letter to the next the same elements are filled anew. */
  #group({ name, size, heading, from, to }: Part<PickerGroup>) {
    const rows = this.#found.slice(from, to).map((row, at) => this.#row(row, from + at));
    return heading ? [html`<div class="heading" role="presentation"><b>${groupName(name)}</b><span>${count(size)}</span></div>`, ...rows] : rows;
  }

  #row(row: PickerRow, index: number) {
    const { hcp } = row;
    const chosen = this.chosen.includes(hcp.id);
    return html`<div
      class="row ${index === this.active ? 'active' : ''}"
      id="row-${index}"
      role="option"
      aria-selected=${chosen ? 'true' : 'false'}
      aria-setsize=${this.#found.length}
      aria-posinset=${index + 1}
      aria-description=${groupName(row.group)}
      data-hcp=${hcp.id}
      @click=${() => { this.#pick(row); }}
    >
      ${tierBadge(hcp.tier)}
      <span class="text">
        <b>${hcp.name}</b>
        <span>${dotted(hcp.specialty, hcp.place, hcp.city)}</span>
        <span>${dotted(lastCall(row, this.today), hcp.target && targetState(row), this.several && row.territories.join(', '))}</span>
      </span>
      ${chosen ? icon(check, 20) : nothing}
    </div>`;
  }
}

/** The groups that the rows, which are in the order of the groups, fall into. */
function groupsOf(rows: readonly PickerRow[]): Group<PickerGroup>[] {
  const groups: Group<PickerGroup>[] = [];
  for (const { group } of rows) {
    const last = groups.at(-1);
    if (last?.name === group) last.size++;
    else groups.push({ name: group, size: 1 });
  }
  return groups;
}

function groupName(group: PickerGroup): string {
  return { due: msg('Targets due'), recent: msg('Recent'), rest: msg('All others') }[group];
}

function hcps(total: number): string {
  return total === 1 ? msg('1 HCP') : msg(str`${count(total)} HCPs`);
}

/** "last call 3 weeks ago". */
export function lastCall(row: PickerRow, today: string): string {
  return row.hcp.lastCall ? msg(str`Last call ${ago(row.hcp.lastCall, today)}`) : msg('No call yet');
}

function targetState({ hcp }: PickerRow): string {
  return msg(str`${hcp.made} of ${hcp.goal} planned`);
}
