import { expect, type Locator, type Page, test as base } from '@playwright/test';
import type { AnomalyFlag, AnomalyFlagInput } from '../src/data/types';
import { Caller } from './caller';
import { heading, signIn, type User } from './product';

/** The rep whose flags the journeys are about, and the liaison who answers for the region. */
export const REP: User = 'rep24';
export const LIAISON: User = 'liaison02';

/** What others do with flags meanwhile, over the API. */
export class Others extends Caller {
  #outlets?: { id: string }[];

  /** Raises a flag that is found by the word in its note, at another outlet of the rep for each number. */
  async raise(word: string, outlet: number, more: Partial<AnomalyFlagInput> = {}): Promise<AnomalyFlag> {
    this.#outlets ??= (await this.get<{ items: { id: string }[] }>(REP, 'accounts?kind=HCO&limit=50')).items;
    const accountId = this.#outlets[outlet % this.#outlets.length]!.id;
    const flag = { type: 'OTHER', accountId, note: `Seen there: ${word}`, noticedAt: new Date().toISOString(), ...more };
    return this.post<AnomalyFlag>(REP, 'anomaly-flags', flag);
  }

  /** Does something with a flag as it is. */
  act(who: User, { id, version }: AnomalyFlag, verb: string, body?: unknown): Promise<AnomalyFlag> {
    return this.post<AnomalyFlag>(who, `anomaly-flags/${id}/${verb}`, body, version);
  }

  /** The manager of the region that a flag is in. */
  managerOf(flag: AnomalyFlag): Promise<User> {
    return this.oneOf(['manager', 'manager02', 'manager03', 'manager04'], flag.region.id);
  }
}

/** A journey in which others do something meanwhile. */
export const test = base.extend<{ others: Others }>({
  others: async ({ request }, use) => { await use(new Others(request)); },
});

export const rows = (page: Page): Locator => page.locator('inbox-list li');
export const detail = (page: Page): Locator => page.locator('flag-panel');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens the inbox with what is found by a word. */
export async function openInbox(page: Page, word: string, user = LIAISON): Promise<void> {
  await signIn(page, user, `#/flags?q=${word}`);
  await expect(heading(page, 'Flags')).toBeVisible();
}
