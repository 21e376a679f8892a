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
import type { Call } from '../data/types';

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

/** "coverage 62.0% → 62.5%"; one number when it has not moved or the one before is not known. */
export function coverageText({ before, after }: CoverageChange): string {
  const moved = before !== undefined && before !== after;
  return moved ? msg(str`coverage ${percent(before)} → ${percent(after)}`) : msg(str`coverage ${percent(after)}`);
}

/** Holds a draft's discard back behind a toast that undoes it. */
export function discardDraft(session: Session, call: Call, etag = `"${call.version}"`, changed?: () => void): Toast {
  session.discards.hold(call.id, etag);
  return {
    text: msg(str`Draft of the call with ${call.hcp.name} discarded`),
    action: {
      label: msg('Undo'),
      run: () => {
        session.discards.undo(call.id);
        changed?.();
      },
    },
    expired: () => void session.discards.commit(call.id).catch(() => changed?.()),
  };
}

/** Whether the call would be marked late if it were submitted now; one submitted before keeps what it was. */
export function willBeLate({ me }: Session, { callDate }: CallValues, call?: Call): boolean {
  const zone = me.regions[0]?.zoneId;
  return zone !== undefined && !call?.firstSubmittedAt && isDate(callDate) && isLate(callDate, new Date(), zone);
}
