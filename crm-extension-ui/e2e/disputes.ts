import { expect, type Locator, type Page, test as base } from '@playwright/test';
import type { IcDispute, IcDisputeInput, Me } from '../src/data/types';
import { Caller } from './caller';
import { heading, signIn, type User } from './product';

/** The rep whose disputes the journeys are about. */
export const REP: User = 'rep13';
const MANAGERS: readonly User[] = ['manager', 'manager02', 'manager03', 'manager04'];
const LIAISONS: readonly User[] = ['liaison', 'liaison02'];

/** What others do with disputes meanwhile, over the API. */
export class Others extends Caller {
  #statementId?: string;

  /** Files a dispute of 400 that is found by its word. */
  async file(word: string): Promise<IcDispute> {
    this.#statementId ??= (await this.get<{ items: { id: string }[] }>(REP, 'ic-statements')).items[0]!.id;
    const missing = { statementId: this.#statementId, reference: `INV ${word}`, date: '2026-09-01', amount: 4000 };
    const dispute: IcDisputeInput = { missing, category: 'MISSING_TRANSACTION', expectedAmount: 500, actualAmount: 100, justification: `Sold there: ${word}` };
    return this.post<IcDispute>(REP, 'ic-disputes', dispute);
  }

  /** Does something with a dispute as it is. */
  act(who: User, { id, version }: IcDispute, verb: string, body?: unknown): Promise<IcDispute> {
    return this.post<IcDispute>(who, `ic-disputes/${id}/${verb}`, body, version);
  }

  managerOf({ region }: IcDispute): Promise<User> {
    return this.oneOf(MANAGERS, region.id);
  }

  liaisonOf({ region }: IcDispute): Promise<User> {
    return this.oneOf(LIAISONS, region.id);
  }

  /** Somebody who decides elsewhere; a liaison may stand in for the other one just now. */
  async strangerTo({ region }: IcDispute): Promise<User> {
    for (const user of [...LIAISONS, ...MANAGERS]) {
      const { regions } = await this.get<Me>(user, 'me');
      if (!regions.some(({ id }) => id === region.id)) return user;
    }
    throw new Error(`All see ${region.name}`);
  }
}

/** A journey in which others do something meanwhile. */
export const test = base.extend<{ others: Others }>({
  others: async ({ request }, use) => { await use(new Others(request)); },
});

export const rows = (page: Page): Locator => page.locator('inbox-list li');
export const detail = (page: Page): Locator => page.locator('dispute-panel');
export const act = (page: Page, name: string): Locator => page.locator('dispute-acts .acts').getByRole('button', { name, exact: true });
export const state = (page: Page): Locator => detail(page).locator('.badge').first();
export const undo = (page: Page): Locator => page.locator('toast-stack').getByRole('button', { name: 'Undo' });

/** Opens the inbox with what is found by a word. */
export async function openInbox(page: Page, word: string, user: User): Promise<void> {
  await signIn(page, user, `#/disputes?q=${word}`);
  await expect(heading(page, 'Disputes')).toBeVisible();
}
