import { msg, str } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { question } from '../components/dispute-icons';
import { icon } from '../components/icons';
import '../components/inbox-writer';
import '../components/photo-strip';
import { base, notices } from '../components/styles';
import type { Attachment } from '../data/attachment';
import type { FlagReply, IcDispute } from '../data/types';

const MOST_FILES = 10;

/** What was asked of the one whose dispute it is, and the way to answer; there only while an answer is waited for. */
@customElement('dispute-answer')
export class DisputeAnswer extends AppElement {
  static override styles = [
    base,
    notices,
    css`
      .notice { gap: var(--space-4); }
      .asked { display: flex; align-items: start; gap: var(--space-3); }
      blockquote { margin: 0; font-size: var(--text-l); overflow-wrap: anywhere; white-space: pre-line; }
      photo-strip { padding-bottom: var(--space-4); }
    `,
  ];

  @property({ attribute: false }) dispute!: IcDispute;
  /** What was asked. */
  @property({ attribute: false }) asked?: FlagReply;
  /** Sends it; fails as the API does. */
  @property({ attribute: false }) answer!: (text: string, files: readonly Attachment[]) => Promise<void>;
  @state() private files: readonly Attachment[] = [];
  @state() private busy = false;

  async #send(text: string): Promise<void> {
    this.busy = true;
    try {
      await this.answer(text, this.files);
      this.files = [];
    } finally {
      this.busy = false;
    }
  }

  /** What was begun stays until it is sent, though its files let the dispute go on. */
  protected override updated(): void {
    this.hidden = this.dispute.status !== 'AWAITING_INFO' && !this.busy && this.files.length === 0;
  }

  protected override render() {
    const { id, fileCount } = this.dispute;
    return html`<section class="notice warn" aria-labelledby="asked">
      <div class="asked">
        ${icon(question, 20)}
        <div>
          <h2 id="asked">${msg(str`${this.asked?.by.name ?? ''} asks you`)}</h2>
          <blockquote>${this.asked?.text}</blockquote>
        </div>
      </div>
      <inbox-writer lasting label=${msg('Your answer')} act=${msg('Send the answer')} draft=${`answer ${id}`} .send=${(text: string) => this.#send(text)}>
        <photo-strip documents .files=${this.files} most=${MOST_FILES - fileCount} @shown=${({ detail }: CustomEvent<Attachment[]>) => (this.files = detail)}></photo-strip>
      </inbox-writer>
    </section>`;
  }
}
