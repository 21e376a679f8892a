import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { count } from '../data/format';
import { AppElement } from './app-element';
import { close, icon } from './icons';
import type { BulkAct, Fate, Item } from './inbox';
import { problemNotice } from './problem-notice';
import './sheet-dialog';
import type { SheetDialog } from './sheet-dialog';
import { base, controls, notices } from './styles';

/** What became of several items, and what was done with them. */
export interface Done {
  act: BulkAct<Item>;
  fates: Fate<Item>[];
}

/**
 * What can be done with the chosen items.
 *
 * @fires bulk-done with a Done as detail
 * @fires all-chosen to choose all items that are shown
 * @fires none-chosen to choose none any more
 */
@customElement('inbox-bulk')
export class InboxBulk extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      .bar { display: grid; gap: var(--space-3); }
      .head { display: flex; align-items: center; gap: var(--space-3); min-height: var(--target); }
      .head b { flex: 1; }
      .head .button { padding-inline: var(--space-3); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .acts .button { flex: 1 1 auto; padding-inline: var(--space-4); }
      .sheet { display: grid; gap: var(--space-4); }
      .notice:empty { display: none; }
    `,
  ];

  @property({ attribute: false }) acts: readonly BulkAct<Item>[] = [];
  @property({ attribute: false }) items: readonly Item[] = [];
  /** What became of the last act. */
  @property() said = '';
  @state() private asking?: BulkAct<Item>;
  @state() private error?: unknown;
  @state() private busy?: BulkAct<Item>;
  @query('sheet-dialog') private sheet!: SheetDialog;

  /** Begins an act: asks what has to be said, or does it. */
  async begin(act: BulkAct<Item>): Promise<void> {
    if (this.busy || this.items.length === 0) return;
    this.error = undefined;
    if (!act.ask) { await this.#do(act, '').catch((error: unknown) => (this.error = error)); return; }
    this.asking = act;
    await this.updateComplete;
    await this.sheet.open();
    this.sheet.querySelector<HTMLElement>('.sheet > :last-child')?.focus();
  }

  async #do(act: BulkAct<Item>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = act;
    this.error = undefined;
    try {
      const fates = await act.run([...this.items], said);
      if (this.sheet.isOpen) this.sheet.close();
      this.emit('bulk-done', { act, fates } satisfies Done);
    } finally {
      this.busy = undefined;
    }
  }

  protected override render() {
    const { items, asking } = this;
    return html`<section class="bar" aria-label=${msg('Selected')}>
        <div class="head">
          <b role="status">${items.length === 1 ? msg('1 selected') : msg(str`${count(items.length)} selected`)}</b>
          <button class="button plain" @click=${() => { this.emit('all-chosen'); }}>${msg('Select all')}</button>
          <button class="icon-button" aria-label=${msg('End the selection')} @click=${() => { this.emit('none-chosen'); }}>${icon(close, 20)}</button>
        </div>
        ${this.said ? html`<p class="notice warn">${this.said}</p>` : nothing}
        ${problemNotice(this.error)}
        <div class="acts">${this.acts.map((act) => this.#button(act))}</div>
      </section>
      <sheet-dialog heading=${asking ? this.#heading(asking) : ''} @closed=${() => (this.asking = undefined)}>
        ${asking ? html`<div class="sheet">${this.#question(asking)}</div>` : nothing}
      </sheet-dialog>`;
  }

  #heading(act: BulkAct<Item>): string {
    return `${act.label} (${count(this.items.length)})`;
  }

  #question(act: BulkAct<Item>) {
    return act.ask?.((said) => this.#do(act, said), () => { this.sheet.close(); });
  }

  #button(act: BulkAct<Item>) {
    return html`<button class="button" ?disabled=${this.items.length === 0} aria-busy=${this.busy === act ? 'true' : nothing} @click=${() => this.begin(act)}>
      ${icon(act.outline, 18)}${act.label}
    </button>`;
  }
}
