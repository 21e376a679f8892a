import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Paged } from './paged';
import { someOf } from './words';

/** How many of how many are shown, and the button for more. */
export function moreButton<T>(list: Paged<T>) {
  if (list.total === 0) return nothing;
  return html`<div class="more">
    <p role="status">${someOf(list.items.length, list.total)}</p>
    ${list.hasMore
      ? html`<button class="button" aria-busy=${list.loading ? 'true' : nothing} @click=${() => list.more()}>${msg('Show more')}</button>`
      : nothing}
    ${list.error && !list.first ? html`<p class="fault">${msg('That did not work. Try again.')}</p>` : nothing}
  </div>`;
}
