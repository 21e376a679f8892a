import { msg } from '@lit/localize';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { isOpen } from '../components/flag-words';
import { icon } from '../components/icons';
import { merge } from '../components/icons-more';
import { lists } from '../components/list-styles';
import { problemNotice } from '../components/problem-notice';
import { base, controls, notices } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { timeAgo } from '../components/time-ago';
import type { AnomalyFlags } from '../data/anomaly-flags';
import type { AnomalyFlag } from '../data/types';
import { flagBadges } from './flag-facts';

/** The flags that are probably the same as this one, to be merged with it. */
@customElement('flag-duplicates')
export class FlagDuplicates extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    notices,
    css`
      .card > header { flex-wrap: wrap; align-items: center; }
      .card > header h2 { flex: 1 0 auto; }
      li { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      .head { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-3); align-items: center; }
      .head a { flex: 1; min-width: 10rem; font-weight: var(--weight-bold); }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
      .acts .button { padding-inline: var(--space-4); }
    `,
  ];

  @property({ attribute: false }) flag!: AnomalyFlag;
  @property({ attribute: false }) flags!: AnomalyFlags;
  @property({ attribute: false }) addressOf!: (id: string) => string;
  @property({ type: Boolean }) mayMerge = false;
  /** Merges the first into the second; fails as the API does. */
  @property({ attribute: false }) merge!: (one: AnomalyFlag, into: AnomalyFlag) => Promise<void>;
  @state() private error?: unknown;
  @state() private likeOnes: readonly AnomalyFlag[] = [];
  #asked = '';

  /** Puts the focus on the first way to merge; says whether there is one. */
  begin(): boolean {
    const first = this.renderRoot.querySelector<HTMLElement>('.acts button');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
    return first !== null;
  }

  async #merge(one: AnomalyFlag, into: AnomalyFlag): Promise<void> {
    this.error = undefined;
    await this.merge(one, into).catch((error: unknown) => (this.error = error));
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.hidden = this.likeOnes.length === 0;
    if (changed.has('flag')) void this.#load();
  }

  async #load(): Promise<void> {
    const { flag } = this;
    const asked = `${flag.id} ${flag.version} ${flag.duplicates}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    // A hint that cannot be had is left out.
    const likeOnes = flag.duplicates > 0 ? await this.flags.likeOnes(flag).catch(() => []) : [];
    if (asked === this.#asked) this.likeOnes = likeOnes;
  }

  protected override render() {
    if (this.likeOnes.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="like">
      <header>${icon(merge, 18)}<h2 id="like">${msg('Probably the same')}</h2><span class="small weak">${msg('same type and outlet within a week')}</span></header>
      ${problemNotice(this.error)}
      <ul>${this.likeOnes.map((one) => this.#one(one))}</ul>
    </section>`;
  }

  #one(one: AnomalyFlag) {
    const { flag } = this;
    const thisInto = isOpen(flag.status) && flag.mergedCount === 0;
    const itInto = isOpen(one.status) && one.mergedCount === 0 && flag.status !== 'MERGED';
    return html`<li>
      <div class="head"><a href=${this.addressOf(one.id)}>${one.reportedBy.name}, ${timeAgo(one.noticedAt)}</a>${flagBadges({ ...one, duplicates: 0 })}</div>
      <p class="small weak">${dotted(one.product?.name, one.note)}</p>
      ${this.mayMerge && (thisInto || itInto)
        ? html`<div class="acts">
            ${itInto ? html`<button class="button" @click=${() => this.#merge(one, flag)}>${msg('Merge it into this')}</button>` : nothing}
            ${thisInto ? html`<button class="button" @click=${() => this.#merge(flag, one)}>${msg('Merge this into it')}</button>` : nothing}
          </div>`
        : nothing}
    </li>`;
  }
}
