import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from './app-element';
import { icon } from './icons';
import { lock, reply as replyOutline } from './icons-more';
import './inbox-writer';
import { lists } from './list-styles';
import { base, controls } from './styles';
import { timeAgo } from './time-ago';
import type { FlagNote, FlagReply, Named } from '../data/types';

/** Where something is said: to whom an item came from, or among those who see to it. */
export type Place = 'replies' | 'notes';

/** What replies are called. */
export interface TalkWords {
  heading: string;
  /** Who reads them; not said to whom they are for. */
  seen?: string;
  write: string;
  label: string;
  send: string;
}

/** What was said openly, and apart from that what was noted; to whom there are no notes none are shown. */
@customElement('inbox-talk')
export class InboxTalk extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    css`
      :host { display: grid; gap: var(--space-5); }
      .card > header { flex-wrap: wrap; align-items: center; }
      .card > header h2 { flex: 1 0 auto; }
      .said { display: grid; gap: var(--space-3); padding: 0 var(--space-5) var(--space-4); }
      .said li { display: grid; gap: var(--space-1); padding: var(--space-4); border-radius: var(--radius-card); background: var(--brand-soft); }
      .notes .said li { background: var(--warning-soft); }
      .notes { border-color: var(--warning); border-style: dashed; }
      .said p { overflow-wrap: anywhere; white-space: pre-line; }
      .none, .write { padding: 0 var(--space-5) var(--space-5); }
      .none { color: var(--text-weak); padding-bottom: var(--space-4); }
    `,
  ];

  /** What it is about. */
  @property() itemId = '';
  @property({ attribute: false }) words!: TalkWords;
  @property({ attribute: false }) replies: readonly FlagReply[] = [];
  @property({ attribute: false }) notes?: readonly FlagNote[] | null;
  @property({ type: Boolean }) mayReply = false;
  @property({ type: Boolean }) mayNote = false;
  /** Asks for those who can be mentioned in a note; nobody can when left out. */
  @property({ attribute: false }) people?: () => Promise<Named[]>;
  /** Says it; fails as the API does. */
  @property({ attribute: false }) say!: (place: Place, text: string, mentions: string[]) => Promise<void>;
  @state() private writing: ReadonlySet<Place> = new Set();

  /** Opens the field for a text. */
  async begin(place: Place): Promise<void> {
    if (!(place === 'notes' ? this.mayNote : this.mayReply)) return;
    this.writing = new Set([...this.writing, place]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.${place} inbox-writer`)?.focus();
  }

  async #end(place: Place): Promise<void> {
    this.writing = new Set([...this.writing].filter((one) => one !== place));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`.${place} .write button`)?.focus();
  }

  async #say(place: Place, text: string, mentions: string[]): Promise<void> {
    await this.say(place, text, mentions);
    void this.#end(place);
  }

  protected override render() {
    const { replies, notes } = this;
    return html`${this.#replies(replies)} ${notes ? this.#notes(notes) : nothing}`;
  }

  #replies(replies: readonly FlagReply[]) {
    const { heading, seen, write, label, send } = this.words;
    return html`<section class="card replies" aria-labelledby="replies">
      <header>
        ${icon(replyOutline, 18)}<h2 id="replies">${heading}</h2>
        ${seen ? html`<span class="badge info">${seen}</span>` : nothing}
      </header>
      ${replies.length > 0 ? html`<ol class="said">${replies.map((one) => this.#one(one))}</ol>` : html`<p class="none">${msg('Nothing was said yet.')}</p>`}
      ${this.mayReply ? this.#write('replies', write, label, send) : nothing}
    </section>`;
  }

  #notes(notes: readonly FlagNote[]) {
    return html`<section class="card notes" aria-labelledby="notes">
      <header>${icon(lock, 18)}<h2 id="notes">${msg('Internal notes')}</h2><span class="badge warn">${msg('Internal, never shown to reps')}</span></header>
      ${notes.length > 0 ? html`<ol class="said">${notes.map((one) => this.#one(one))}</ol>` : html`<p class="none">${msg('Nothing was noted yet.')}</p>`}
      ${this.mayNote ? this.#write('notes', msg('Write a note'), msg('Note: internal, never shown to reps'), msg('Keep the note')) : nothing}
    </section>`;
  }

  #one(said: FlagReply | FlagNote) {
    return html`<li><span class="small"><b>${said.by.name}</b> <span class="weak">${timeAgo(said.at)}</span></span><p>${withMentions(said)}</p></li>`;
  }

  #write(place: Place, open: string, label: string, act: string) {
    if (!this.writing.has(place)) return html`<div class="write"><button class="button" @click=${() => this.begin(place)}>${open}</button></div>`;
    return html`<div class="write">
      <inbox-writer
        label=${label}
        act=${act}
        draft=${`${place} ${this.itemId}`}
        .people=${place === 'notes' ? this.people : undefined}
        .send=${(text: string, mentions: string[]) => this.#say(place, text, mentions)}
        @cancelled=${() => this.#end(place)}
      ></inbox-writer>
    </div>`;
  }
}

/** The text with the names mentioned in it standing out; those it does not name come behind it. */
function withMentions(said: FlagReply | FlagNote) {
  const names = 'mentions' in said ? said.mentions.map(({ name }) => `@${name}`) : [];
  let parts: (string | ReturnType<typeof html>)[] = [said.text];
  for (const name of names) {
    const before = parts;
    parts = parts.flatMap((part) => (typeof part === 'string' ? part.split(name).flatMap((piece, index) => (index === 0 ? [piece] : [html`<b>${name}</b>`, piece])) : [part]));
    if (parts.length === before.length) parts = [...parts, html` <b>${name}</b>`];
  }
  return parts;
}
