import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { alert, check, icon } from './icons';
import { base, controls } from './styles';
import type { Option } from './words';

/**
 * A pick-list as chips: one tap chooses. One choice behaves as a radio group, several as checkboxes.
 *
 * @fires chosen with the chosen values as detail
 */
@customElement('chip-group')
export class ChipGroup extends AppElement {
  static override shadowRootOptions = { mode: 'open' as const, delegatesFocus: true };
  static override styles = [
    base,
    controls,
    css`
      legend { padding-bottom: var(--space-3); }
      .chips { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      label { position: relative; cursor: pointer; -webkit-tap-highlight-color: transparent; }
      input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
      span {
        display: flex; align-items: center; gap: var(--space-2); min-height: var(--target); padding: 0 var(--space-5);
        border: 1px solid var(--border-control); border-radius: var(--radius-pill); background: var(--surface); font-size: var(--text-m);
        transition: background var(--quick), border-color var(--quick);
      }
      label:hover span { background: var(--surface-hover); }
      input:checked + span {
        padding-inline-start: var(--space-4); border-color: var(--brand-border); background: var(--brand-soft); color: var(--link);
        box-shadow: inset 0 0 0 1px var(--brand-border); font-weight: var(--weight-bold);
      }
      input:not(:checked) + span svg { display: none; }
      input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
      fieldset[aria-invalid='true'] span { border-color: var(--error); }
      .fault { padding-top: var(--space-3); }
      .fault svg { margin-top: 1px; }
    `,
  ];

  @property() legend = '';
  @property({ attribute: false }) options: Option<string>[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property({ type: Boolean }) several = false;
  @property() fault = '';

  #change(value: string, on: boolean): void {
    const others = this.several ? this.chosen.filter((one) => one !== value) : [];
    this.emit('chosen', on ? [...others, value] : others);
  }

  protected override render() {
    return html`<fieldset
      role=${this.several ? 'group' : 'radiogroup'}
      aria-invalid=${!this.several && this.fault ? 'true' : nothing}
      aria-describedby=${this.fault ? 'fault' : nothing}
    >
      <legend>${this.legend}</legend>
      <div class="chips">${this.options.map((option) => this.#chip(option))}</div>
      ${this.fault ? html`<p class="fault" id="fault">${icon(alert, 16)}${this.fault}</p>` : nothing}
    </fieldset>`;
  }

  #chip({ value, label }: Option<string>) {
    return html`<label
      ><input
        type=${this.several ? 'checkbox' : 'radio'}
        name="choice"
        value=${value}
        .checked=${this.chosen.includes(value)}
        @change=${(event: Event) => { this.#change(value, (event.target as HTMLInputElement).checked); }}
      /><span>${icon(check, 16)}${label}</span></label
    >`;
  }
}
