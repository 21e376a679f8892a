import type { KeptReplies } from '../offline/kept-replies';
import type { Api } from './api';
import { UnreachableError } from './problem';
import type { Call, CallPage } from './types';

/** Which calls a list asks for. */
export interface CallFilter {
  status?: 'DRAFT' | 'SUBMITTED';
  from?: string;
  to?: string;
}

const MINE = { query: { mine: true } } as const;

/** The user's own calls: all of them from the server, the newest ones from the device when that cannot be asked. */
export class OwnCalls {
  constructor(
    private readonly api: Api,
    private readonly replies: KeptReplies,
  ) {}

  /** Brings the newest ones onto the device. */
  async refresh(): Promise<void> {
    await this.replies.latest('/calls', MINE);
  }

  /** A page of the list; without a network what the device keeps of it, and since when. */
  async page(filter: CallFilter, after?: string): Promise<CallPage & { asOf?: string }> {
    try {
      if (!after && !filter.status && !filter.from && !filter.to) {
        const { body, at, old } = await this.replies.latest('/calls', MINE);
        return { ...body, asOf: old ? at : undefined };
      }
      return await this.api.get('/calls', { query: { ...filter, mine: true, after } });
    } catch (error) {
      const kept = error instanceof UnreachableError && !after ? await this.replies.kept('/calls', MINE) : undefined;
      if (!kept) throw error;
      const items = kept.body.items.filter((call) => fits(call, filter));
      return { items, total: items.length, asOf: kept.at };
    }
  }

  /** A call and its ETag; without a network as the device keeps it. */
  async call(id: string): Promise<{ body: Call; etag: string; asOf?: string }> {
    try {
      const { body, etag } = await this.api.read('/calls/{id}', { id });
      return { body, etag: etag ?? etagOf(body) };
    } catch (error) {
      const kept = error instanceof UnreachableError ? await this.replies.kept('/calls', MINE) : undefined;
      const body = kept?.body.items.find((call) => call.id === id);
      if (!kept || !body) throw error;
      return { body, etag: etagOf(body), asOf: kept.at };
    }
  }

  /** The user's calls with an HCP on a date that the device knows of. */
  async keptWith(hcp: string, date: string): Promise<Call[]> {
    const kept = await this.replies.kept('/calls', MINE);
    return kept?.body.items.filter((call) => call.hcp.id === hcp && call.callDate === date) ?? [];
  }
}

/** The ETag of a call as a list gives it. */
export function etagOf(call: Call): string {
  return `"${call.version}"`;
}

function fits(call: Call, { status, from, to }: CallFilter): boolean {
  return (!status || call.status === status) && (!from || call.callDate >= from) && (!to || call.callDate <= to);
}
