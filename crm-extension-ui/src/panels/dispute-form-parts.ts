import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { go } from '../app/router';
import type { Toast } from '../components/app-element';
import { type DisputeFault, type DisputeField, type DisputeValues, JUSTIFICATION_LIMIT, REFERENCE_LIMIT } from '../data/dispute-entry';
import { count } from '../data/format';
import { typedAmount } from '../data/money';
import { ProblemError } from '../data/problem';
import type { IcDispute, SlaPolicy } from '../data/types';
import type { Fate } from '../offline/sync';

export type FaultTexts = Partial<Record<DisputeField, string>>;

/** What to do about each fault, said at its field. */
export function faultTexts(faults: Partial<Record<DisputeField, DisputeFault>>, values: DisputeValues): FaultTexts {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, faultText(field as DisputeField, fault, values)]));
}

function faultText(field: DisputeField, fault: DisputeFault, { line }: DisputeValues): string {
  if (fault === 'no-amount') return msg(str`Enter an amount such as ${typedAmount(1250.5)}, with at most two decimals.`);
  if (fault === 'same') return msg('Enter another amount than on the statement: otherwise there is nothing to decide.');
  if (fault === 'no-date') return msg('Give the date of the transaction.');
  if (fault === 'future') return msg('The date cannot be in the future.');
  if (fault === 'too-long') return msg(str`Shorten it to ${count(field === 'reference' ? REFERENCE_LIMIT : JUSTIFICATION_LIMIT)} characters.`);
  if (field === 'reference') return msg('Say which transaction it is.');
  if (field === 'category') return msg('Choose what is wrong.');
  return line ? msg('Say why the line is not right.') : msg('Say why it should count.');
}

/** Where the server's names of fields stand in the form; a line that cannot be disputed is said above it. */
const FIELDS: Record<string, DisputeField | undefined> = {
  expectedAmount: 'expected',
  actualAmount: 'actual',
  justification: 'justification',
  category: 'category',
  'missing.reference': 'reference',
  'missing.date': 'date',
  'missing.amount': 'amount',
};

/** The server's faults at the fields they are about. */
export function serverFaults(error: unknown): FaultTexts {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(error.fields.flatMap(({ field, message }) => (FIELDS[field] ? [[FIELDS[field], message]] : [])));
}

/** "$150.00 more". */
export function askedText(amount: string, more: boolean): string {
  return more ? msg(str`${amount} more`) : msg(str`${amount} less`);
}

/** What happens once the dispute is filed, with the times promised where they are known. */
export function whatFollows(policy: SlaPolicy['content'] | undefined) {
  return html`<div class="notice follows">
    <h2>${msg('What follows')}</h2>
    <ol>
      <li>${policy ? msg(str`Somebody has seen it within ${policy.acknowledgeHours} hours.`) : msg('It is acknowledged as soon as somebody has seen it.')}</li>
      <li>${policy ? msg(str`It is decided within ${policy.resolveWorkingDays} working days.`) : msg('It is decided, and you read why.')}</li>
      <li>${msg('When something is asked, it waits for you, and the clock waits too.')}</li>
    </ol>
  </div>`;
}

/** What the toast says of a dispute that was filed, and of files that could not be kept. */
export function filedToast(fate: Fate, lost: number): Toast {
  if (lost > 0) return { text: msg('The dispute is filed, but the device is full and a file could not be kept. Add it to the dispute.') };
  if (fate.is === 'kept') {
    return {
      text: msg('The dispute is kept on this device and sent when you are connected'),
      action: { label: msg('Show'), run: () => { go('#/waiting'); } },
    };
  }
  const { assignee, id } = (fate as Fate & { is: 'sent' }).reply.body as IcDispute;
  return {
    text: assignee ? msg(str`Dispute filed: ${assignee.name} has it now`) : msg('Dispute filed: sales operations has it now'),
    action: { label: msg('Open it'), run: () => { go(`#/disputes/${id}`); } },
  };
}
