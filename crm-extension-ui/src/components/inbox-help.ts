import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DeviceStore } from '../offline/device-store';
import { AppElement } from './app-element';
import type { Shortcut } from './inbox';
import { SHORTCUTS_OFF } from './inbox-shortcuts';
import './sheet-dialog';
import type { SheetDialog } from './sheet-dialog';
import { base } from './styles';

/** Shows the single-key shortcuts, and switches them off for those who speak or stumble over keys. */
@customElement('inbox-help')
export class InboxHelp extends AppElement {
  static override styles = [
    base,
    css`
      dl { display: grid; gap: var(--space-2) var(--space-5); }
      dl > div { display: flex; align-items: center; justify-content: space-between; gap: var(--space-4); min-height: 2rem; border-bottom: 1px solid var(--border-soft); }
      dd { display: flex; gap: var(--space-2); }
      kbd {
        display: grid; place-items: center; min-width: 1.75rem; height: 1.75rem; padding: 0 var(--space-2); border: 1px solid var(--border-control);
        border-radius: var(--radius); background: var(--inset); font: inherit; font-size: var(--text-s); font-weight: var(--weight-bold);
      }
      label { display: flex; align-items: center; gap: var(--space-4); min-height: var(--target); margin-top: var(--space-4); cursor: pointer; }
      input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--brand); }
      .off { color: var(--text-weak); }
      @media (min-width: 900px) { dl { grid-template-columns: 1fr 1fr; } }
    `,
  ];

  @property({ attribute: false }) device!: DeviceStore;
  @property({ attribute: false }) shortcuts: readonly Shortcut[] = [];
  @state() private off = false;
  @query('sheet-dialog') private sheet!: SheetDialog;

  async open(): Promise<void> {
    this.off = this.device.get<boolean>(SHORTCUTS_OFF) ?? false;
    await this.sheet.open();
  }

  #switch(event: Event): void {
    this.off = !(event.target as HTMLInputElement).checked;
    this.device.put(SHORTCUTS_OFF, this.off);
  }

  protected override render() {
    return html`<sheet-dialog heading=${msg('Keyboard shortcuts')}>
      <dl class=${this.off ? 'off' : ''}>${this.shortcuts.map(({ keys, label }) => html`<div><dt>${label}</dt><dd>${keys.map((key) => html`<kbd>${named(key)}</kbd>`)}</dd></div>`)}</dl>
      <label><input type="checkbox" .checked=${!this.off} @change=${this.#switch} />${msg('Use single-key shortcuts on this device')}</label>
    </sheet-dialog>`;
  }
}

function named(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}
