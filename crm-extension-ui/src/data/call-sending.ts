import type { Api } from './api';
import type { CallEntry } from './call-entry';
import type { CallAct } from './call-rules';
import { type CallValues, correctionOf, inputOf } from './call-values';
import { isDate } from './dates';
import type { Call, EntryMeasure, LoggedCall } from './types';

/** The user's other calls with the HCP on the date; none when they cannot be had, since they hold nothing up. */
export async function findDuplicates(api: Api, values: CallValues, except?: string): Promise<Call[]> {
  if (!values.hcp || !isDate(values.callDate)) return [];
  const query = { hcp: values.hcp.id, date: values.callDate, except };
  return api.get('/calls/duplicates', { query }).then(
    (page) => page.items,
    () => [],
  );
}

/** Sends a call form as a new call, an edited draft (with its id) or a correction; throws what the API throws. */
export async function sendCall(
  api: Api,
  entry: CallEntry,
  act: CallAct,
  measure: EntryMeasure,
  callId?: string,
): Promise<LoggedCall> {
  if (act === 'correct') {
    const body = correctionOf(entry.values, entry.reason);
    const intent = entry.intent({ method: 'POST', path: `calls/${callId}/correct`, ifMatch: entry.etag, body });
    return (await api.send<LoggedCall>(intent)).body;
  }
  const submit = act === 'submit';
  const intent = entry.intent({
    method: callId ? 'PUT' : 'POST',
    path: callId ? `calls/${callId}` : 'calls',
    ifMatch: entry.etag,
    body: inputOf(entry.values, submit, measure),
    content: inputOf(entry.values, submit, null),
  });
  return (await api.send<LoggedCall>(intent)).body;
}
