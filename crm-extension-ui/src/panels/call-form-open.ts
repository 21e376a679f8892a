import type { Route } from '../app/router';
import type { Session } from '../app/session';
import { CallEntry, newSlot } from '../data/call-entry';
import type { CallAct } from '../data/call-rules';
import type { QueuedForm } from '../data/call-sending';
import { emptyValues, valuesOf } from '../data/call-values';
import { ProblemError } from '../data/problem';
import type { Call, EntryMeasure } from '../data/types';
import type { Entry } from '../offline/outbox';

/** A call form with what it is about. */
export interface Opened {
  entry: CallEntry;
  act: CallAct;
  back: string;
  /** A new call that no outbox holds yet. */
  isNew: boolean;
  callId?: string;
  call?: Call;
  /** Of the entry in the outbox whose place this takes. */
  subject?: string;
  /** How that entry went until now. */
  measure?: EntryMeasure;
}

/** Opens the form that an address names: a new call, a draft, a correction, or one that waits in the outbox. */
export async function openForm(session: Session, route: Route): Promise<Opened> {
  if (!route.id) return openNew(session, route.query.get('hcp') ?? undefined);
  if (route.name === 'queued') return openQueued(session, Number(route.id));
  const waiting = session.sync.entries.find((one) => one.subject === route.id && one.act !== 'discard' && !one.underWay);
  return waiting ? openQueued(session, waiting.seq) : openCall(session, route.id, route.name === 'call-correct' ? 'correct' : 'draft');
}

function openNew(session: Session, hcp?: string): Opened {
  const entry = new CallEntry(session.device, newSlot(hcp), emptyValues(session.today));
  return { entry, act: 'submit', back: '#/home', isNew: true };
}

async function openCall(session: Session, callId: string, act: CallAct): Promise<Opened> {
  const { body: call, etag } = await session.calls.call(callId);
  const entry = new CallEntry(session.device, `entry.${callId}`, valuesOf(call), etag);
  return { entry, act, back: act === 'correct' ? `#/calls/${callId}` : '#/calls', isNew: false, callId, call };
}

async function openQueued(session: Session, seq: number): Promise<Opened> {
  const queued = (await session.sync.outbox.entry(seq)) as Entry<QueuedForm> | undefined;
  // It was sent or taken out meanwhile, perhaps in another tab.
  if (!queued) throw new ProblemError({ type: 'about:blank', title: '', status: 404 });
  const { base, etag, callId, measure, ...typed } = queued.form;
  const entry = CallEntry.reopened(session.device, `queued.${seq}`, base, { ...typed, intent: queued.intent }, etag);
  return { entry, act: queued.act === 'correct' ? 'correct' : 'draft', back: '#/waiting', isNew: false, callId, measure, subject: queued.subject };
}
