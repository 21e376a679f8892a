import { html } from 'lit';
import { moment } from '../data/format';
import { since } from '../data/since';

/** How long ago something was, with the exact time to point at. */
export function timeAgo(instant: string) {
  return html`<time datetime=${instant} title=${moment(instant)}>${since(instant)}</time>`;
}
