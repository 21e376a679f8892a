import { Acting, found } from './acting';
import type { Api } from './api';
import type { Filter } from './inbox-filter';
import type { AnomalyFlag, AnomalyFlagBulk, AnomalyFlagDetail, AnomalyFlagPage, FlagStatus, FlagType } from './types';

/** What can be done with one flag. */
export type FlagVerb = 'acknowledge' | 'start' | 'resolve' | 'dismiss' | 'assign' | 'merge' | 'undo' | 'notes' | 'replies';

const DAY_MS = 86_400_000;
const DUPLICATE_DAYS = 7;

/** Flags over the API; everything fails as the API does. Trying the same again after a failure does it once. */
export class AnomalyFlags extends Acting<AnomalyFlag> {
  constructor(api: Api) {
    super(api, 'anomaly-flags');
  }

  /** A page of what the filter asks for, newest first. */
  page(filter: Filter, after?: string): Promise<AnomalyFlagPage> {
    const only = (name: string): string | undefined => filter[name]?.[0];
    const query = {
      status: [...(filter['status'] ?? [])] as FlagStatus[],
      type: only('type') as FlagType | undefined,
      region: only('region'),
      territory: only('territory'),
      mine: only('mine') === 'true' || undefined,
      q: only('q'),
      after,
    };
    return this.api.get('/anomaly-flags', { query });
  }

  /** A flag with all that was said about it. */
  detail(id: string): Promise<AnomalyFlagDetail> {
    return this.api.get('/anomaly-flags/{id}', { id });
  }

  /** A flag; undefined when there is none for this user. */
  async one(id: string): Promise<AnomalyFlag | undefined> {
    return (await found(this.detail(id)))?.flag;
  }

  /** The flags that are probably the same: of that type and outlet, noticed within a week of it, none of them merged. */
  async likeOnes(flag: AnomalyFlag): Promise<AnomalyFlag[]> {
    const status: FlagStatus[] = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'DISMISSED'];
    const { items } = await this.api.get('/anomaly-flags', { query: { type: flag.type, account: flag.outlet.id, status } });
    const apart = (one: AnomalyFlag): number => Math.abs(Date.parse(one.noticedAt) - Date.parse(flag.noticedAt));
    return items.filter((one) => one.id !== flag.id && apart(one) < DUPLICATE_DAYS * DAY_MS);
  }

  override act(flag: AnomalyFlag, verb: FlagVerb, body?: unknown): Promise<AnomalyFlag> {
    return super.act(flag, verb, body);
  }

  override actOnAll(flags: readonly AnomalyFlag[], how: Omit<AnomalyFlagBulk, 'items'>) {
    return super.actOnAll(flags, how);
  }
}
