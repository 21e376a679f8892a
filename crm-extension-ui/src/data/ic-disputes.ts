import type { Fate } from './acting';
import { Acting, found } from './acting';
import type { Api } from './api';
import type { Attachment } from './attachment';
import type { Filter } from './inbox-filter';
import { intentFor } from './intent';
import { ProblemError } from './problem';
import type { DisputeBoard, DisputeCategory, DisputeLevel, DisputeReport, DisputeStatus, IcDispute, IcDisputeBulk, IcDisputeDetail, IcDisputePage } from './types';

/** What those of its level can do with a dispute. */
export type Decision = 'acknowledge' | 'review' | 'ask' | 'approve' | 'deny' | 'assign' | 'escalate';

/** What can be done with one dispute. */
export type DisputeVerb = Decision | 'answer' | 'withdraw' | 'reopen' | 'close' | 'undo' | 'notes' | 'replies';

const first = (filter: Filter, name: string): string | undefined => filter[name]?.[0];

/** Disputes over the API; everything fails as the API does. Trying the same again after a failure does it once. */
export class IcDisputes extends Acting<IcDispute> {
  constructor(api: Api) {
    super(api, 'ic-disputes');
  }

  /** A page of what the filter asks for, what is due first first. */
  page(filter: Filter, after?: string): Promise<IcDisputePage> {
    const query = {
      status: [...(filter['status'] ?? [])] as DisputeStatus[],
      level: first(filter, 'level') as DisputeLevel | undefined,
      category: first(filter, 'category') as DisputeCategory | undefined,
      ...this.#where(filter),
      mine: first(filter, 'mine') === 'true' || undefined,
      overdue: first(filter, 'overdue') === 'true' || undefined,
      q: first(filter, 'q'),
      after,
    };
    return this.api.get('/ic-disputes', { query });
  }

  /** How many there are where, of the region and cycle of the filter. */
  board(filter: Filter): Promise<DisputeBoard> {
    return this.api.get('/ic-disputes/board', { query: this.#where(filter) });
  }

  /** How the promises are kept, of the region and cycle of the filter, in parts by cycle. */
  report(filter: Filter): Promise<DisputeReport> {
    return this.api.get('/ic-dispute-reports', { query: { ...this.#where(filter), by: 'CYCLE' } });
  }

  #where(filter: Filter) {
    return { region: first(filter, 'region'), cycle: first(filter, 'cycle') };
  }

  /** A dispute with all that was said about it. */
  detail(id: string): Promise<IcDisputeDetail> {
    return this.api.get('/ic-disputes/{id}', { id });
  }

  /** A dispute; undefined when there is none for this user. */
  async one(id: string): Promise<IcDispute | undefined> {
    return (await found(this.detail(id)))?.dispute;
  }

  /** Adds a file, which answers what was asked; the same one again is added once. */
  async add({ id }: IcDispute, { id: fileId, content }: Attachment): Promise<void> {
    await this.api.send(intentFor({ method: 'PUT', path: `ic-disputes/${id}/files/${fileId}`, body: content, content: fileId }));
  }

  override act(dispute: IcDispute, verb: DisputeVerb, body?: unknown): Promise<IcDispute> {
    return super.act(dispute, verb, body);
  }

  override actOnAll(disputes: readonly IcDispute[], how: Omit<IcDisputeBulk, 'items'>) {
    return super.actOnAll(disputes, how);
  }

  /** Takes the user's last act on each back, where that can be. */
  async undoAll(disputes: readonly IcDispute[]): Promise<Fate<IcDispute>[]> {
    const fates: Fate<IcDispute>[] = [];
    for (const dispute of disputes) fates.push(await this.#undone(dispute));
    return fates;
  }

  async #undone(dispute: IcDispute): Promise<Fate<IcDispute>> {
    const { id } = dispute;
    try {
      return { id, item: await this.act(dispute, 'undo') };
    } catch (error) {
      if (error instanceof ProblemError) return { id, problem: error.problem };
      throw error;
    }
  }
}
