import type { Session } from '../app/session';
import type { KeptReplies } from '../offline/kept-replies';
import { UnreachableError } from './problem';
import type { AnomalyFlag, AnomalyFlagDetail, AnomalyFlagPage, FlagType, TerritoryOutlet } from './types';

const MINE = { query: { mine: true, limit: 50 } };
const DUPLICATE_MS = 7 * 24 * 3_600_000;

/** Brings the rep's own flags and outlets onto the device. */
export function stockFlags(replies: KeptReplies, territories: readonly { id: string }[]): Promise<unknown> {
  return Promise.allSettled([replies.latest('/anomaly-flags', MINE), ...territories.map(({ id }) => replies.latest('/territories/{id}/outlets', { id }))]);
}

/** A page of the rep's own flags; without a network the newest as the device keeps them, and since when. */
export async function ownFlags({ api, replies }: Session, after?: string): Promise<AnomalyFlagPage & { asOf?: string }> {
  if (after) return api.get('/anomaly-flags', { query: { ...MINE.query, after } });
  const { body, old, at } = await replies.latest('/anomaly-flags', MINE);
  return old ? { items: body.items, total: body.total, asOf: at } : body;
}

/** One of the flags; without a network as last seen, or as the list has it. */
export async function ownFlag({ replies }: Session, id: string): Promise<AnomalyFlagDetail & { asOf?: string }> {
  try {
    const { body, old, at } = await replies.latest('/anomaly-flags/{id}', { id });
    return old ? { ...body, asOf: at } : body;
  } catch (error) {
    const kept = error instanceof UnreachableError ? await replies.kept('/anomaly-flags', MINE) : undefined;
    const flag = kept?.body.items.find((one) => one.id === id);
    if (!kept || !flag) throw error;
    return { flag, photos: [], replies: [], asOf: kept.at };
  }
}

/** Flags that this one would probably repeat: the same type and outlet in the past 7 days. */
export async function duplicatesOf({ api, replies }: Session, type: FlagType, outlet: string): Promise<AnomalyFlag[]> {
  try {
    return (await api.get('/anomaly-flags/duplicates', { query: { type, account: outlet } })).items;
  } catch {
    // They hold nothing up: what the device knows will do.
    const kept = await replies.kept('/anomaly-flags', MINE);
    const since = Date.now() - DUPLICATE_MS;
    return kept?.body.items.filter((flag) => flag.type === type && flag.outlet.id === outlet && flag.status !== 'MERGED' && Date.parse(flag.noticedAt) > since) ?? [];
  }
}

/** The outlets of the rep's territories, those visited last first; kept ones when the server cannot be asked. */
export async function outlets({ replies, me }: Session, keptOnly = false): Promise<TerritoryOutlet[]> {
  const lists = await Promise.all(
    me.territories.map(({ id }) => (keptOnly ? replies.kept('/territories/{id}/outlets', { id }) : replies.latest('/territories/{id}/outlets', { id }))),
  );
  const all = new Map(lists.flatMap((list) => list?.body.outlets ?? []).map((outlet) => [outlet.id, outlet]));
  return [...all.values()].sort((a, b) => compare(b.lastVisit ?? '', a.lastVisit ?? '') || a.name.localeCompare(b.name));
}

/** Where the rep was last today, as far as calls tell: an outlet of the list by its name. */
export function placeOfToday({ sync, home, pickers, today }: Session, all: readonly TerritoryOutlet[]): TerritoryOutlet | undefined {
  const queued = sync.entries.findLast((entry) => entry.kind === 'call' && entry.act === 'submit' && entry.date === today);
  const [latest] = home.known?.recentCalls ?? [];
  const hcp = (queued?.form as { values?: { hcp?: { id: string } } } | undefined)?.values?.hcp?.id ?? (latest?.callDate === today ? latest.hcp.id : undefined);
  const met = hcp ? pickers.find(hcp)?.hcp : undefined;
  const called = all.filter((outlet) => outlet.name === met?.place);
  // Of several by one name, the one in the HCP's city.
  const there = called.length > 1 ? called.filter((outlet) => outlet.city === met?.city) : called;
  return there.length === 1 ? there[0] : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
