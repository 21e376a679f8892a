import { msg, str } from '@lit/localize';
import type { CallField } from '../data/call-values';
import type { Fault } from '../data/call-rules';
import { count } from '../data/format';
import type { DataChangeStatus, NextAction, Outcome, Role } from '../data/types';

/** A choice of a pick-list with its label, in the order to show. */
export interface Option<T extends string> {
  value: T;
  label: string;
}

export function outcomes(): Option<Outcome>[] {
  return [
    { value: 'WILL_TRY', label: msg('Will try') },
    { value: 'INTERESTED', label: msg('Interested') },
    { value: 'NEUTRAL', label: msg('Neutral') },
    { value: 'OBJECTION', label: msg('Objection') },
    { value: 'NOT_INTERESTED', label: msg('Not interested') },
  ];
}

export function nextActions(): Option<NextAction>[] {
  return [
    { value: 'VISIT_AGAIN', label: msg('Visit again') },
    { value: 'SEND_INFORMATION', label: msg('Send information') },
    { value: 'INVITE_TO_EVENT', label: msg('Invite to event') },
    { value: 'ASK_MEDICAL', label: msg('Ask Medical') },
    { value: 'NONE', label: msg('No action') },
  ];
}

/** The label of a choice; a dash for none. */
export function labelOf<T extends string>(options: Option<T>[], value: T | null | undefined): string {
  return options.find((option) => option.value === value)?.label ?? '–';
}

export function roleName(role: Role): string {
  return { rep: msg('Sales representative'), manager: msg('Manager'), liaison: msg('Ops liaison'), ops: msg('Sales operations') }[role];
}

export function requestStatus(status: DataChangeStatus): string {
  return { OPEN: msg('Open'), ACCEPTED: msg('Accepted'), DECLINED: msg('Declined') }[status];
}

export function fieldName(field: CallField | 'reason'): string {
  return {
    callDate: msg('Date'),
    hcp: msg('HCP'),
    productIds: msg('Products'),
    outcome: msg('Outcome'),
    nextAction: msg('Next action'),
    nextActionNote: msg('Note'),
    attendees: msg('Attendees'),
    reason: msg('Reason'),
  }[field];
}

/** What to do about a fault, said at its field. */
export function faultText({ field, code }: Fault): string {
  if (code === 'no-date') return msg('Give the date of the call.');
  if (code === 'future') return msg('A call cannot be in the future. Choose today or an earlier date.');
  if (code === 'too-long') return msg('Shorten the note to 255 characters.');
  if (code === 'too-many') return msg('Choose at most 10 products.');
  if (code === 'same-as-hcp') return msg('The HCP of the call is not an attendee as well.');
  return {
    callDate: msg('Give the date of the call.'),
    hcp: msg('Choose the HCP you met.'),
    productIds: msg('Choose at least one product.'),
    outcome: msg('Choose how the call went.'),
    nextAction: msg('Choose what happens next.'),
    reason: msg('Say why you correct this call.'),
    nextActionNote: '',
    attendees: '',
  }[field];
}

/** "20 of 312". */
export function someOf(shown: number, total: number): string {
  return msg(str`${count(shown)} of ${count(total)}`);
}

/** "124 of 200 targets seen". */
export function targetsSeen(covered: number, targets: number): string {
  return msg(str`${count(covered)} of ${count(targets)} targets seen`);
}
