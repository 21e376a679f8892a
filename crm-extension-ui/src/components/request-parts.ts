import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Named } from '../data/types';
import { done } from './icons-more';
import './full-message';
import './safety-hint';

/** Which territory a request is for; asked only of a rep with more than one. */
export function territoryField(territories: readonly Named[]) {
  if (territories.length < 2) return nothing;
  return html`<div class="field">
    <label for="territory">${msg('Territory')}</label>
    <select class="input" id="territory" name="territoryId">
      ${territories.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </select>
  </div>`;
}

/** A free line to ops. */
export function requestNote() {
  return html`<div class="field">
    <label for="note">${msg('Note to sales operations')} <span class="optional">${msg('optional')}</span></label>
    <textarea class="input" id="note" name="note" rows="2" maxlength="255" aria-describedby="note-hint"></textarea>
    <div id="note-hint"><safety-hint></safety-hint></div>
  </div>`;
}

/** What happens next, once a request is filed. */
export function requestSent(name: string, close: () => void) {
  return html`<full-message
    role="status"
    .outline=${done}
    heading=${msg('Asked')}
    text=${msg(str`${name}: sales operations reads your request and accepts or declines it. Once accepted, the HCP is in your list and you can log the call.`)}
    again=${msg('Back to my territory')}
    @again=${close}
  >
    <a href="#/requests">${msg('See my requests')}</a>
  </full-message>`;
}
