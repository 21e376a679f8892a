import type { Session } from '../app/session';
import type { KeptReplies } from '../offline/kept-replies';
import type { DisputableStatement, IcDispute, IcDisputePage, IcStatement, IcStatementDetail, IcStatementPage, SlaPolicy } from './types';

/** What was said when the server could be asked last, if it cannot be asked now. */
type Dated<T> = T & { asOf?: string };

const MOST = 200;
const MINE = { query: { mine: true, limit: MOST } };

/** Brings the own disputes onto the device. Statements come when they are looked at: each look is on record. */
export async function stockDisputes(replies: KeptReplies): Promise<unknown> {
  return replies.latest('/ic-disputes', MINE);
}

/** A page of the statements in scope, the latest first; without a network the first as the device keeps it. */
export async function statements({ api, replies }: Session, after?: string): Promise<Dated<IcStatementPage>> {
  if (after) return api.get('/ic-statements', { query: { after } });
  const { body, old, at } = await replies.latest('/ic-statements');
  return old ? { items: body.items, total: body.total, asOf: at } : body;
}

/** A statement with its lines; without a network as last seen. */
export async function statement({ replies }: Session, id: string): Promise<Dated<IcStatementDetail>> {
  const { body, old, at } = await replies.latest('/ic-statements/{id}', { id });
  return old ? { ...body, asOf: at } : body;
}

/** A statement as this device has seen it last, at once; asked for when it never has. */
export async function statementSeen({ replies }: Session, id: string): Promise<IcStatementDetail> {
  return ((await replies.kept('/ic-statements/{id}', { id })) ?? (await replies.latest('/ic-statements/{id}', { id }))).body;
}

/** The statements that a manager can file about, by payee, the latest first. */
export async function disputableStatements({ replies }: Session): Promise<DisputableStatement[]> {
  return (await replies.latest('/ic-statements/disputable')).body.items;
}

/** A page of the own disputes, what is due first first; without a network the first as the device keeps it. */
export async function ownDisputes({ api, replies }: Session, after?: string): Promise<Dated<IcDisputePage>> {
  if (after) return api.get('/ic-disputes', { query: { ...MINE.query, after } });
  const { body, old, at } = await replies.latest('/ic-disputes', MINE);
  return old ? { items: body.items, total: body.total, asOf: at } : body;
}

/** The disputes about a statement that the user sees; without a network as last seen, and none when they never were. */
export async function disputesAbout({ replies }: Session, { id, cycle }: IcStatement): Promise<IcDispute[]> {
  const found = await replies.latest('/ic-disputes', { query: { cycle: cycle.id, limit: MOST } }).catch(() => undefined);
  return found?.body.items.filter(({ statementId }) => statementId === id) ?? [];
}

/** What is promised to who files a dispute; undefined when that was never said to this device. */
export async function promised({ replies }: Session): Promise<SlaPolicy['content'] | undefined> {
  const found = await replies.latest('/sla-policies').catch(() => undefined);
  return found?.body.items.find(({ name }) => name === 'IC_DISPUTE')?.content;
}
