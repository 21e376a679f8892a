import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../app/router';
import { alert, icon } from '../components/icons';
import { fieldName, labelOf, nextActions, outcomes } from '../components/words';
import type { CallEntry } from '../data/call-entry';
import { type CallField, changedFields, type CallValues, valuesOf } from '../data/call-values';
import { day } from '../data/format';
import { ProblemError } from '../data/problem';
import type { Call } from '../data/types';
import { type Entry, UnderWayError } from '../offline/outbox';
import { StorageFullError } from './call-outcomes';

/** A stale version, told apart from other refusals. */
function isStale(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.status === 412 && error.problem.current !== undefined;
}

/** What else of the user's is unfinished on this device, or that this came back. */
export function unfinishedNotice(entry: CallEntry, others: { id: string; name: string }[], startOver: () => void) {
  if (entry.restored) {
    return html`<div class="notice">
      <p>${msg('What you had typed before is back.')}</p>
      <div class="acts"><button class="button" @click=${startOver}>${msg('Start over')}</button></div>
    </div>`;
  }
  const other = others[0];
  if (!other) return nothing;
  const name = other.name || msg('no HCP yet');
  return html`<div class="notice">
    <p>${msg(str`Unfinished on this device: ${name}`)}</p>
    <div class="acts"><a class="button" href=${addressOf('/calls/new', { hcp: other.id })}>${msg('Continue it')}</a></div>
  </div>`;
}

/** Calls that may be the same one; submitting all the same is up to the user. */
export function duplicateNotice(duplicates: readonly Call[], queued: readonly Entry[]) {
  if (duplicates.length + queued.length === 0) return nothing;
  return html`<div class="notice warn" role="status">
    <h2>${msg('You already have a call with this HCP on this date')}</h2>
    <ul>
      ${duplicates.map((call) => html`<li>${callLine(call)} ${openLink(call)}</li>`)}
      ${queued.map(({ date }) => html`<li>${day(date)} · ${msg('not sent yet')} <a href="#/waiting">${msg('Open it')}</a></li>`)}
    </ul>
    <p>${msg('If this is another call, submit it all the same.')}</p>
  </div>`;
}

function callLine(call: Call): string {
  const products = call.products.map((product) => product.name).join(', ');
  const status = call.status === 'DRAFT' ? msg('Draft') : labelOf(outcomes(), call.outcome);
  return [day(call.callDate), products, status].filter(Boolean).join(' · ');
}

function openLink(call: Call): TemplateResult {
  const href = call.status === 'DRAFT' ? `#/calls/${call.id}/edit` : `#/calls/${call.id}`;
  return html`<a href=${href}>${msg('Open it')}</a>`;
}

/** What somebody else changed meanwhile, and the way to go on from there. */
export function conflictNotice(error: unknown, entry: CallEntry, reapplied: () => void) {
  if (!isStale(error)) return nothing;
  const { current, currentEtag } = error.problem;
  const call = current as unknown as Call;
  const now = valuesOf(call);
  const goOn = (): void => {
    entry.reapplyOn(now, currentEtag ?? '');
    reapplied();
  };
  return html`<div class="notice bad" role="alert" tabindex="-1">
    <h2>${msg('This call was changed while you were editing it')}</h2>
    <ul>
      ${changedFields(entry.base, now).map((field) => html`<li><b>${fieldName(field)}:</b> ${fieldText(call, now, field)}</li>`)}
    </ul>
    <p>${msg('Take that over; what you changed stays on top of it.')}</p>
    <div class="acts"><button class="button" @click=${goOn}>${msg('Take over and keep my changes')}</button></div>
  </div>`;
}

function fieldText(call: Call, values: CallValues, field: CallField): string {
  switch (field) {
    case 'callDate':
      return day(values.callDate);
    case 'hcp':
      return values.hcp?.name ?? '–';
    case 'outcome':
      return labelOf(outcomes(), values.outcome);
    case 'nextAction':
      return labelOf(nextActions(), values.nextAction);
    case 'nextActionNote':
      return values.nextActionNote || '–';
    case 'attendees':
      return values.attendees.map((one) => one.name).join(', ') || '–';
    case 'productIds':
      return call.products.map((product) => product.name).join(', ') || '–';
  }
}

/** Why the server did not take the call; nothing typed is lost. */
export function sendFailure(error: unknown) {
  if (error === undefined || isStale(error)) return nothing;
  const [title, text] = failureTexts(error);
  return html`<div class="notice bad" role="alert" tabindex="-1">
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

function failureTexts(error: unknown): [title: string, text: string | undefined] {
  if (error instanceof ProblemError) return [error.problem.title, error.problem.detail];
  if (error instanceof StorageFullError) {
    return [msg('This is not saved: the device is full'), msg('Free some space on the device or get a connection, then send it again. Leave this page open until then.')];
  }
  if (error instanceof UnderWayError) {
    return [msg('This was sent already, but no answer came'), msg('It can be changed once the server has answered. Nothing is lost.')];
  }
  return [msg('The server cannot be reached'), msg('Nothing is lost: what you typed is kept on this device. Send it again when you are connected.')];
}

/** The reason that a correction needs. */
export function reasonField(entry: CallEntry, fault: string | undefined, changed: (reason: string) => void) {
  return html`<div class="field">
    <label for="reason">${msg('Reason for the correction')}</label>
    <textarea
      class="input"
      id="reason"
      rows="2"
      maxlength="255"
      .value=${entry.reason}
      aria-required="true"
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="reason-hint"
      @input=${(event: Event) => { changed((event.target as HTMLTextAreaElement).value); }}
    ></textarea>
    <div id="reason-hint">
      ${fault ? html`<p class="fault">${icon(alert, 16)}${fault}</p>` : nothing}
      <p class="hint">${msg('What the call said before is kept with this reason.')}</p>
      <safety-hint></safety-hint>
    </div>
  </div>`;
}
