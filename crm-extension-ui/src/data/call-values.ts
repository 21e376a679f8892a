import type { LocalDate } from './dates';
import type { Call, CallCorrection, CallInput, EntryMeasure, NextAction, Outcome } from './types';

/** A name to show for an id. */
export interface Chosen {
  id: string;
  name: string;
}

/** What the call form holds: the five things a rep gives, and the attendees behind "add more". */
export interface CallValues {
  callDate: LocalDate;
  hcp: Chosen | null;
  productIds: string[];
  outcome: Outcome | null;
  nextAction: NextAction | null;
  nextActionNote: string;
  attendees: Chosen[];
}

export type CallField = keyof CallValues;

export const NOTE_LIMIT = 255;
export const PRODUCT_LIMIT = 10;

/** A form nobody has touched. */
export function emptyValues(today: LocalDate): CallValues {
  return {
    callDate: today,
    hcp: null,
    productIds: [],
    outcome: null,
    nextAction: null,
    nextActionNote: '',
    attendees: [],
  };
}

/** What a stored call says, for editing. */
export function valuesOf(call: Call): CallValues {
  return {
    callDate: call.callDate,
    hcp: { id: call.hcp.id, name: call.hcp.name },
    productIds: call.products.map((product) => product.id),
    outcome: call.outcome ?? null,
    nextAction: call.nextAction ?? null,
    nextActionNote: call.nextActionNote ?? '',
    attendees: call.attendees.map(({ id, name }) => ({ id, name })),
  };
}

/** The body that logs a call or edits a draft. */
export function inputOf(values: CallValues, submit: boolean, entry: EntryMeasure | null): CallInput {
  return { ...body(values), submit, entry };
}

/** The body that corrects a submitted call. */
export function correctionOf(values: CallValues, reason: string): CallCorrection {
  return { ...(body(values) as Omit<CallCorrection, 'reason'>), reason: reason.trim() };
}

function body(values: CallValues): Omit<CallInput, 'submit' | 'entry'> {
  return {
    callDate: values.callDate,
    hcpId: values.hcp?.id ?? '',
    productIds: values.productIds,
    outcome: values.outcome,
    nextAction: values.nextAction,
    nextActionNote: values.nextActionNote.trim() || null,
    attendeeIds: values.attendees.map((attendee) => attendee.id),
  };
}

/** The fields in which two forms differ. */
export function changedFields(before: CallValues, after: CallValues): CallField[] {
  return (Object.keys(before) as CallField[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

/** Takes the current state over and puts what the user had changed on top of it. */
export function reapply(base: CallValues, mine: CallValues, current: CallValues): CallValues {
  const kept = Object.fromEntries(changedFields(base, mine).map((field) => [field, mine[field]]));
  return { ...current, ...kept };
}

/** Whether there is anything in the form worth keeping. */
export function isTouched(values: CallValues): boolean {
  return changedFields(emptyValues(values.callDate), values).some((field) => field !== 'hcp');
}
