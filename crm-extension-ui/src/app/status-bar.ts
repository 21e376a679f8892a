import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { alert, cloudOff, icon, refresh, upload } from '../components/icons';
import { base, controls } from '../components/styles';
import { count } from '../data/format';
import type { Sync } from '../offline/sync';

/**
 * Says above every screen what is not as usual: no connection, work that waits, work the server did not take, a new
 * version. Nothing to say, nothing to see.
 *
 * @fires app-update when the new version is to take over
 */
@customElement('status-bar')
export class StatusBar extends AppElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        display: flex; align-items: center; gap: var(--space-3); min-height: var(--target); padding: var(--space-2) var(--space-5);
        border-bottom: 1px solid var(--border); background: var(--brand-soft); color: var(--text); text-decoration: none;
      }
      .bar.warn { background: var(--warning-soft); }
      .bar.bad { background: var(--error-soft); }
      .bar > span { flex: 1; min-width: 0; }
      .bar u { color: var(--link); white-space: nowrap; }
      .bar .button { border: 0; background: none; min-height: var(--target); padding-inline: var(--space-3); }
      @media (min-width: 900px) { .bar { padding-inline: var(--space-7); } }
    `,
  ];

  @property({ attribute: false }) sync!: Sync;
  @property({ type: Boolean }) outdated = false;

  readonly #changed = (): void => { this.requestUpdate(); };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('sync')) return;
    changed.get('sync')?.removeEventListener('change', this.#changed);
    this.sync.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sync.removeEventListener('change', this.#changed);
  }

  protected override render() {
    return html`<div role="status">${this.outdated ? this.#update() : nothing} ${this.#queue()}</div>`;
  }

  #update(): TemplateResult {
    return html`<div class="bar">
      ${icon(refresh, 20)}<span>${msg('A new version is ready. What you typed stays.')}</span>
      <button class="button" @click=${() => { this.emit('app-update'); }}>${msg('Update')}</button>
    </div>`;
  }

  #queue(): TemplateResult | typeof nothing {
    const { refused, connected, sending } = this.sync;
    const waiting = this.sync.waiting.length;
    if (refused.length > 0) {
      return this.#link('bad', alert, refused.length === 1 ? msg('1 entry was not accepted') : msg(str`${count(refused.length)} entries were not accepted`), msg('See why'));
    }
    if (!connected) {
      const text = waiting === 0 ? msg('No connection: what you enter is kept on this device') : msg(str`No connection: ${count(waiting)} waiting on this device`);
      return this.#link('warn', cloudOff, text, waiting === 0 ? '' : msg('Show'));
    }
    if (waiting === 0) return nothing;
    return this.#link('', upload, sending ? msg(str`Sending: ${count(waiting)} to go`) : msg(str`${count(waiting)} waiting on this device`), msg('Show'));
  }

  #link(kind: string, outline: SVGTemplateResult, text: string, act: string) {
    const content = html`${icon(outline, 20)}<span>${text}</span>${act ? html`<u>${act}</u>` : nothing}`;
    return act ? html`<a class="bar ${kind}" href="#/waiting">${content}</a>` : html`<p class="bar ${kind}">${content}</p>`;
  }
}
