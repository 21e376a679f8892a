import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { ago, day } from '../data/format';
import type { Call } from '../data/types';
import { chevron, clock, icon } from './icons';
import { dotted } from './tier-badge';
import { labelOf, nextActions, outcomes } from './words';

/** A call in a list: with whom, when, about what, and how it went. A draft leads to its form. */
export function callRow(call: Call, today: string, withRep: boolean) {
  const draft = call.status === 'DRAFT';
  const products = call.products.map((product) => product.name).join(', ');
  return html`<a class="row" href=${draft ? `#/calls/${call.id}/edit` : `#/calls/${call.id}`} data-call=${call.id}>
    <span class="grow">
      <span class="name">${call.hcp.name}</span><br />
      <span class="small weak">${dotted(`${day(call.callDate)} (${ago(call.callDate, today)})`, withRep && call.rep.name)}</span><br />
      <span class="small weak">${draft ? dotted(products, msg('to be finished')) : dotted(products, labelOf(outcomes(), call.outcome), labelOf(nextActions(), call.nextAction))}</span>
    </span>
    ${callBadges(call)} ${draft ? nothing : icon(chevron, 18)}
  </a>`;
}

/** Draft and late, as badges. */
export function callBadges(call: Call) {
  if (call.status === 'DRAFT') return html`<span class="badge info">${msg('Draft')}</span>`;
  return call.late ? html`<span class="badge warn">${icon(clock, 12)}${msg('Late')}</span>` : nothing;
}
