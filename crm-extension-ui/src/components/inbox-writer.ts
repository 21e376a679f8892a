import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { mentionAt, namedIn, withMention } from '../data/mentions';
import type { Named } from '../data/types';
import { AppElement } from './app-element';
import { alert, icon } from './icons';
import { problemNotice } from './problem-notice';
import './safety-hint';
import type { SafetyHint } from './safety-hint';
import { base, controls, notices } from './styles';

/** What is typed and not sent, as long as the page lives. */
const kept = new Map<string, string>();

/**
 * A text to be sent, with people mentioned in it where that is offered. What is typed outlives the element, until it is
 * sent or given up.
 *
 * @fires cancelled when it is given up
 * @slot what else is to be given
 */
@customElement('inbox-writer')
export class InboxWriter extends AppElement {
  static override styles = [
    base,
    controls,
    notices,
    css`
      form { display: grid; gap: var(--space-3); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .people { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .people button { min-height: var(--target); padding: 0 var(--space-4); border: 1px solid var(--border-control); border-radius: var(--radius-pill); background: var(--surface); color: var(--link); }
      .people button:hover { background: var(--surface-hover); }
    `,
  ];

  @property() label = '';
  /** The name of the act on its button. */
  @property() act = '';
  /** Whether it always stands there, and cannot be given up. */
  @property({ type: Boolean }) lasting = false;
  @property({ type: Number }) most = 1000;
  /** Under what its text is remembered. */
  @property() draft = '';
  /** Asks for those who can be mentioned; nobody can when left out. */
  @property({ attribute: false }) people?: () => Promise<Named[]>;
  /** Whether what else is to be given may go too; asked before sending, and says itself what is not. */
  @property({ attribute: false }) ready: () => boolean = () => true;
  /** Sends it; fails as the API does, and what is typed stays. */
  @property({ attribute: false }) send!: (text: string, mentions: string[]) => Promise<void>;
  @state() private error?: unknown;
  @state() private busy = false;
  @state() private fault = false;
  @state() private known: Named[] = [];
  /** The name that is being typed behind an @. */
  @state() private asked?: string;
  @query('textarea') private area!: HTMLTextAreaElement;
  @query('safety-hint') private safety!: SafetyHint;

  override focus(): void {
    void this.updateComplete.then(() => { this.area.focus(); });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.area.value = kept.get(this.draft) ?? '';
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.area.value.trim();
    this.fault = text === '';
    if (this.fault) this.area.focus();
    if (!this.ready() || this.fault || this.busy || !(await this.safety.passes())) return;
    this.busy = true;
    this.error = undefined;
    const { draft } = this;
    try {
      await this.send(text, namedIn(text, this.known).map(({ id }) => id));
      kept.delete(draft);
      this.area.value = kept.get(this.draft) ?? '';
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  #cancel(): void {
    kept.delete(this.draft);
    this.emit('cancelled');
  }

  #typed(): void {
    kept.set(this.draft, this.area.value);
    this.fault = false;
    if (!this.people) return;
    this.asked = mentionAt(this.area.value, this.area.selectionStart);
    if (this.asked !== undefined && this.known.length === 0) void this.#learn();
  }

  async #learn(): Promise<void> {
    this.known = (await this.people?.().catch(() => [])) ?? [];
  }

  /** Begins a mention where the cursor is. */
  #at(): void {
    const { selectionStart: at, value } = this.area;
    this.area.setRangeText(at > 0 && !/\s/.test(value.charAt(at - 1)) ? ' @' : '@', at, at, 'end');
    this.area.focus();
    this.#typed();
  }

  #mention(person: Named): void {
    const { value, selectionStart } = this.area;
    const { text, cursor } = withMention(value, selectionStart, person.name);
    this.area.value = text;
    this.area.setSelectionRange(cursor, cursor);
    this.area.focus();
    this.#typed();
  }

  /** From the text into the names that fit, and back. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.asked !== undefined) {
      event.stopPropagation();
      this.asked = undefined;
      this.area.focus();
    }
    const first = this.renderRoot.querySelector<HTMLElement>('.people button');
    if (event.key === 'ArrowDown' && event.target === this.area && first) {
      event.preventDefault();
      first.focus();
    }
  }

  protected override render() {
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#key}>
      ${problemNotice(this.error)}
      <slot></slot>
      <div class="field">
        <label for="text">${this.label}</label>
        <textarea class="input" id="text" rows="3" maxlength=${this.most} aria-required="true" aria-invalid=${this.fault ? 'true' : nothing} aria-describedby="hint" @input=${this.#typed} @click=${this.#typed}></textarea>
        <div id="hint">
          ${this.fault ? html`<p class="fault">${icon(alert, 16)}${msg('Write something first.')}</p>` : nothing}
          <safety-hint></safety-hint>
        </div>
      </div>
      ${this.asked === undefined ? nothing : this.#people(this.asked)}
      <div class="acts">
        <button class="button brand" aria-busy=${this.busy ? 'true' : nothing}>${this.act}</button>
        ${this.people ? html`<button class="button" type="button" @click=${this.#at}>${msg('@ Mention')}</button>` : nothing}
        ${this.lasting ? nothing : html`<button class="button plain" type="button" @click=${this.#cancel}>${msg('Cancel')}</button>`}
      </div>
    </form>`;
  }

  #people(asked: string) {
    const fitting = this.known.filter(({ name }) => name.toLocaleLowerCase().includes(asked.toLocaleLowerCase()));
    const said = fitting.length === 0 ? msg('Nobody of that name can be mentioned') : msg(str`${fitting.length} to choose from`);
    return html`<div class="people" role="group" aria-label=${msg('Mention')}>
      <span class="sr" role="status">${said}</span>
      ${fitting.slice(0, 6).map((person) => html`<button type="button" @click=${() => { this.#mention(person); }}>${person.name}</button>`)}
    </div>`;
  }
}
