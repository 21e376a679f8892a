import { isDate, type LocalDate } from './dates';
import { type CallField, type CallValues, NOTE_LIMIT, PRODUCT_LIMIT } from './call-values';

export type FaultCode = 'missing' | 'no-date' | 'future' | 'too-long' | 'too-many' | 'same-as-hcp';

/** What is wrong with a field. */
export interface Fault {
  field: CallField | 'reason';
  code: FaultCode;
}

/** What the user wants with the form. */
export type CallAct = 'submit' | 'draft' | 'correct';

/** What keeps the act from being done, in the order of the form. */
export function faultsOf(act: CallAct, values: CallValues, reason: string, today: LocalDate): Fault[] {
  if (act === 'draft') return draftFaults(values, today);
  return act === 'submit' ? submitFaults(values, today) : correctionFaults(values, reason, today);
}

/** What keeps these values from being saved as a draft, in the order of the form. */
function draftFaults(values: CallValues, today: LocalDate): Fault[] {
  const faults: Fault[] = [];
  if (!isDate(values.callDate)) faults.push({ field: 'callDate', code: 'no-date' });
  else if (values.callDate > today) faults.push({ field: 'callDate', code: 'future' });
  if (!values.hcp) faults.push({ field: 'hcp', code: 'missing' });
  if (values.productIds.length > PRODUCT_LIMIT) faults.push({ field: 'productIds', code: 'too-many' });
  if (values.nextActionNote.trim().length > NOTE_LIMIT) faults.push({ field: 'nextActionNote', code: 'too-long' });
  if (values.attendees.some((one) => one.id === values.hcp?.id)) faults.push({ field: 'attendees', code: 'same-as-hcp' });
  return faults;
}

/** What keeps these values from being submitted, in the order of the form. */
function submitFaults(values: CallValues, today: LocalDate): Fault[] {
  const missing: Fault[] = [];
  if (values.productIds.length === 0) missing.push({ field: 'productIds', code: 'missing' });
  if (!values.outcome) missing.push({ field: 'outcome', code: 'missing' });
  if (!values.nextAction) missing.push({ field: 'nextAction', code: 'missing' });
  return inOrder([...draftFaults(values, today), ...missing]);
}

/** What keeps these values from correcting a submitted call. */
function correctionFaults(values: CallValues, reason: string, today: LocalDate): Fault[] {
  const faults = submitFaults(values, today);
  if (!reason.trim()) faults.push({ field: 'reason', code: 'missing' });
  return faults;
}

const ORDER: Fault['field'][] = [
  'callDate',
  'hcp',
  'productIds',
  'outcome',
  'nextAction',
  'nextActionNote',
  'attendees',
  'reason',
];

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field));
}
