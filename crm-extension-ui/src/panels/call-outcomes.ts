import { msg, str } from '@lit/localize';
import { go } from '../app/router';
import type { Session } from '../app/session';
import type { Toast } from '../components/app-element';
import type { FaultTexts } from '../components/call-fields';
import type { CallAct } from '../data/call-rules';
import { percent } from '../data/format';
import type { CoverageChange } from '../data/home-numbers';
import { ProblemError } from '../data/problem';
import type { CallValues } from '../data/call-values';
import { isDate, isLate } from '../data/dates';
import { intentFor } from '../data/intent';
import type { Call } from '../data/types';
import type { NewEntry } from '../offline/outbox';

/** A little longer than a toast stays. */
const UNDO_MS = 7000;

/** Where the server's names of fields stand in the form. */
const FIELDS: Record<string, keyof FaultTexts> = { hcpId: 'hcp', attendeeIds: 'attendees' };

/** The server's faults at the fields they are about. */
export function fieldFaults(error: unknown): FaultTexts {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(
    error.fields.map(({ field, message }) => {
      const name = field.replace(/[.[].*$/, '');
      return [FIELDS[name] ?? name, message];
    }),
  );
}

/** What the toast says once the server has the call. */
export function loggedToast(call: Call, act: CallAct, change: CoverageChange | undefined): Toast {
  const { name } = call.hcp;
  const open = { label: msg('Open it'), run: () => { go(act === 'draft' ? `#/calls/${call.id}/edit` : `#/calls/${call.id}`); } };
  if (act === 'draft') return { text: msg(str`Draft of the call with ${name} saved`), action: open };
  const said = act === 'correct' ? msg(str`Call with ${name} corrected`) : msg(str`Call with ${name} logged`);
  return { text: change ? `${said} – ${coverageText(change)}` : said, action: act === 'correct' ? undefined : open };
}

/** The device could not keep what the server could not be given. */
export class StorageFullError extends Error {}

/** What the toast says when a call waits on the device for the network. */
export function keptToast(values: CallValues, act: CallAct): Toast {
  const name = values.hcp?.name ?? '';
  const text = act === 'draft'
    ? msg(str`Draft of the call with ${name} is kept on this device`)
    : msg(str`Call with ${name} is kept on this device and sent when you are connected`);
  return { text, action: { label: msg('Show'), run: () => { go('#/waiting'); } } };
}

/** "coverage 62.0% → 62.5%"; one number when it has not moved or the one before is not known. */
export function coverageText({ before, after }: CoverageChange): string {
  const moved = before !== undefined && before !== after;
  return moved ? msg(str`coverage ${percent(before)} → ${percent(after)}`) : msg(str`coverage ${percent(after)}`);
}

/** Discards a draft, held back in the outbox as long as the toast offers to undo it; says so when it cannot be. */
export async function discardDraft({ sync }: Session, call: Call, etag = `"${call.version}"`): Promise<Toast> {
  const intent = intentFor({ method: 'DELETE', path: `calls/${call.id}`, ifMatch: etag });
  const { id: subject, callDate: date, hcp } = call;
  const edited = sync.entries.find((entry) => entry.subject === subject && entry.act !== 'discard');
  const wish: NewEntry = { kind: 'call', subject, act: 'discard', title: hcp.name, date, intent, form: {}, notBefore: Date.now() + UNDO_MS };
  try {
    const seq = await sync.outbox.add(wish);
    void sync.run();
    // An edit of the draft that waited gave its place; with "Undo" it waits again.
    const undo = async (): Promise<void> => {
      if (edited) await sync.outbox.add(edited);
      else await sync.outbox.remove(seq);
      void sync.run();
    };
    return { text: msg(str`Draft of the call with ${hcp.name} discarded`), action: { label: msg('Undo'), run: () => void undo() } };
  } catch {
    return { text: msg('That did not work. Try again.') };
  }
}

/** Whether the call would be marked late if it were submitted now; one submitted before keeps what it was. */
export function willBeLate({ me }: Session, { callDate }: CallValues, call?: Call): boolean {
  const zone = me.regions[0]?.zoneId;
  return zone !== undefined && !call?.firstSubmittedAt && isDate(callDate) && isLate(callDate, new Date(), zone);
}
