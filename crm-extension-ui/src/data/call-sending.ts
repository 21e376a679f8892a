import type { Api } from './api';
import type { CallEntry } from './call-entry';
import { correctionOf, inputOf } from './call-values';
import type { EntryMeasure, LoggedCall } from './types';

/** What the user wants with the form. */
export type CallAct = 'submit' | 'draft' | 'correct';

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
