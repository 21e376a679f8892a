import { msg, str } from '@lit/localize';
import type { DisputeCategory, DisputedLine, IcDispute } from '../data/types';
import type { Option } from './words';

/** What can be wrong with a line. A missing transaction is no choice: it is about no line. */
export function lineCategories(): Option<DisputeCategory>[] {
  return [
    { value: 'WRONG_CREDIT', label: msg('Wrong credit') },
    { value: 'WRONG_MEASURE', label: msg('Wrong measure') },
    { value: 'WRONG_TARGET', label: msg('Wrong target') },
    { value: 'WRONG_RATE', label: msg('Wrong rate') },
    { value: 'OTHER', label: msg('Other') },
  ];
}

/** How far a dispute is; once it is decided, what came out. */
export function disputeState({ status, outcome }: Pick<IcDispute, 'status' | 'outcome'>): string {
  if (outcome) {
    return { APPROVED: msg('Approved'), PARTIALLY_APPROVED: msg('Partly approved'), DENIED: msg('Denied'), WITHDRAWN: msg('Withdrawn') }[outcome];
  }
  return {
    FILED: msg('Filed'),
    ACKNOWLEDGED: msg('Acknowledged'),
    IN_REVIEW: msg('In review'),
    AWAITING_INFO: msg('Waits for an answer'),
    RESOLVED: msg('Resolved'),
    CLOSED: msg('Closed'),
  }[status];
}

/** The class of the badge that shows how far a dispute is. */
export function disputeTone({ status, outcome }: Pick<IcDispute, 'status' | 'outcome'>): string {
  if (outcome) return { APPROVED: 'good', PARTIALLY_APPROVED: 'good', DENIED: 'bad', WITHDRAWN: '' }[outcome];
  return status === 'AWAITING_INFO' ? 'warn' : 'info';
}

/** The line, or the transaction that is missing. */
export function disputeSubject(line: Pick<DisputedLine, 'component' | 'measure'> | null | undefined, reference: string | undefined): string {
  return line ? `${line.component} · ${line.measure}` : msg(str`Missing transaction ${reference ?? ''}`);
}
