import type { Session } from '../app/session';
import type { Entry, NewEntry } from '../offline/outbox';
import type { CallEntry } from './call-entry';
import type { CallAct } from './call-rules';
import { type CallValues, correctionOf, inputOf } from './call-values';
import { isDate } from './dates';
import type { Wish } from './intent';
import type { Call, EntryMeasure } from './types';

/** What opens a call form again that waits in the outbox. */
export interface QueuedForm {
  values: CallValues;
  base: CallValues;
  reason: string;
  etag?: string;
  /** Of the call that is edited or corrected; none for a new one. */
  callId?: string;
  /** How the entry has gone so far. */
  measure: EntryMeasure;
}

/** The user's other calls with the HCP on the date; none when they cannot be had, since they hold nothing up. */
export async function findDuplicates({ api, calls }: Session, values: CallValues, except?: string): Promise<Call[]> {
  if (!values.hcp || !isDate(values.callDate)) return [];
  const { hcp, callDate: date } = values;
  return api.get('/calls/duplicates', { query: { hcp: hcp.id, date, except } }).then(
    (page) => page.items,
    () => calls.keptWith(hcp.id, date).then((found) => found.filter((call) => call.id !== except)),
  );
}

/** The entries that wait on this device with calls to the same HCP on the same date. */
export function queuedWith(entries: readonly Entry[], values: CallValues, subject?: string): Entry[] {
  return entries.filter((entry) => {
    const form = entry.form as Partial<QueuedForm> | undefined;
    return entry.subject !== subject && form?.values?.hcp?.id === values.hcp?.id && entry.date === values.callDate && entry.act !== 'discard';
  });
}

/**
 * What a call form asks of the server, ready for the outbox: a new call, an edited draft (with its id) or a correction.
 *
 * @param subject of the entry whose place this takes, if there is one
 */
export function callWish(entry: CallEntry, act: CallAct, measure: EntryMeasure, subject?: string, callId?: string): NewEntry<QueuedForm> {
  const { values, base, reason, etag } = entry;
  const intent = entry.intent(wishOf(entry, act, measure, callId));
  return {
    kind: 'call',
    subject: subject ?? callId ?? intent.key,
    act,
    title: values.hcp?.name ?? '',
    date: values.callDate,
    intent,
    form: { values, base, reason, etag, callId, measure },
  };
}

function wishOf({ values, reason, etag: ifMatch }: CallEntry, act: CallAct, measure: EntryMeasure, callId?: string): Wish {
  if (act === 'correct') {
    return { method: 'POST', path: `calls/${callId}/correct`, ifMatch, body: correctionOf(values, reason) };
  }
  const submit = act === 'submit';
  return {
    method: callId ? 'PUT' : 'POST',
    path: callId ? `calls/${callId}` : 'calls',
    ifMatch,
    body: inputOf(values, submit, measure),
    content: inputOf(values, submit, null),
  };
}
