import type { Entry, NewEntry } from '../offline/outbox';
import type { Sync } from '../offline/sync';
import type { DisputeEntry, DisputeValues } from './dispute-entry';
import { deliverWithFiles, type FateWithFiles } from './file-sending';
import { intentFor } from './intent';
import { amountOf } from './money';
import type { IcDisputeInput } from './types';

/** What opens a dispute form again that waits in the outbox. */
export interface QueuedDispute {
  values: DisputeValues;
}

/**
 * Files the dispute of a form without faults; its files follow it.
 *
 * @param title what lists say of it while it waits
 * @throws what Sync.deliver throws; then nothing is kept but the form
 */
export function fileDispute(sync: Sync, entry: DisputeEntry, title: string, today: string): Promise<FateWithFiles> {
  const folder = `ic-disputes/${entry.values.id}/files`;
  return deliverWithFiles(sync, disputeWish(entry, title, today), { files: entry.files, kind: 'file', folder });
}

/** The wish to file the dispute of a form without faults. */
export function disputeWish(entry: DisputeEntry, title: string, date: string): NewEntry<QueuedDispute> {
  entry.intent = intentFor({ method: 'POST', path: 'ic-disputes', body: inputOf(entry.values) }, entry.intent);
  return { kind: 'dispute', subject: entry.values.id, act: 'file', title, date, intent: entry.intent, form: { values: entry.values } };
}

/** The dispute that waits about a line of a statement, if there is one. */
export function queuedAbout(entries: readonly Entry[], lineId: string): Entry | undefined {
  return entries.find(({ kind, form }) => kind === 'dispute' && (form as QueuedDispute).values.line?.id === lineId);
}

function inputOf(values: DisputeValues): IcDisputeInput {
  const { id, payee, line, category, statement } = values;
  const [actualAmount, expectedAmount] = [amountOf(values.actual), amountOf(values.expected)];
  if (!category || actualAmount === undefined || expectedAmount === undefined) throw new Error('A dispute has a category and two amounts.');
  const missing = { statementId: statement.id, reference: values.reference.trim(), date: values.date, amount: amountOf(values.amount) ?? null };
  return {
    id,
    payeeId: payee?.id ?? null,
    lineId: line?.id ?? null,
    missing: line ? null : missing,
    category,
    expectedAmount,
    actualAmount,
    justification: values.justification.trim(),
  };
}
