import { expect, type Locator, type Page } from '@playwright/test';
import { choose, heading, type User } from '../product';
import { type Row, sql } from './control';

const NOTE = 'Offline visit';

/** What is to be said otherwise than usual in the form. */
interface Choices {
  product?: string;
  yesterday?: boolean;
}

/** Opens the form of a new call and picks one of the suggested HCPs, another for each number; gives the name. */
export async function pickHcp(page: Page, number: number): Promise<string> {
  await page.goto('./#/calls/new');
  const suggested = page.locator('call-fields button[data-hcp]').nth(number % 3);
  const name = await suggested.locator('b').innerText();
  await suggested.click();
  return name;
}

/** Fills in what the form still lacks, with the number in the note. */
export async function fillIn(page: Page, number: number, { product, yesterday }: Choices = {}): Promise<void> {
  if (yesterday) await page.getByRole('button', { name: 'Yesterday' }).click();
  if (product) await choose(page, product);
  else await page.getByRole('checkbox').first().click();
  await choose(page, 'Interested');
  await choose(page, 'Visit again');
  await page.getByLabel('Note').fill(noteOf(number));
}

/** Submits the form without a network. */
export async function submitOffline(page: Page, hcp: string): Promise<void> {
  await submit(page);
  await expect(page.getByText(`Call with ${hcp} is kept on this device and sent when you are connected`)).toBeVisible();
  await expect(heading(page, /^Hello/)).toBeVisible();
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit call' }).click();
}

/** Logs a call without a network, through the form. */
export async function logVisit(page: Page, number: number, choices?: Choices): Promise<void> {
  const hcp = await pickHcp(page, number);
  await fillIn(page, number, choices);
  await submitOffline(page, hcp);
}

/**
 * Logs calls 1 to total without a network: two through the form, the others as copies of the second with a key, an HCP
 * and a number of their own, because two hundred forms would take minutes. The page finds them when it is loaded next.
 */
export async function logVisits(page: Page, total: number): Promise<void> {
  await logVisit(page, 1);
  await logVisit(page, 2);
  await page.evaluate(async (notes) => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => { resolve(asked.result); };
        asked.onerror = () => { reject(new Error(String(asked.error))); };
      });
    const database = await done(indexedDB.open(`crm ${location.pathname}`));
    const stores = database.transaction(['outbox', 'replies'], 'readwrite');
    const outbox = stores.objectStore('outbox');
    const { seq, ...model } = ((await done(outbox.getAll())) as { seq: number; intent: { body: string } }[])[1]!;
    const replies = (await done(stores.objectStore('replies').getAll())) as { body: { hcps?: { id: string; name: string }[] } }[];
    const hcps = replies.flatMap(({ body }) => body.hcps ?? []);
    for (const [index, nextActionNote] of notes.entries()) {
      const key = crypto.randomUUID();
      const { id: hcpId, name: title } = hcps[(seq + index) % hcps.length]!;
      const body = JSON.stringify({ ...(JSON.parse(model.intent.body) as object), hcpId, nextActionNote });
      await done(outbox.add({ ...model, subject: key, title, intent: { ...model.intent, key, body } }));
    }
    database.close();
  }, visits(total).slice(2));
}

/** All that a store of the application's database on the phone holds. */
export function keptIn<Kept>(page: Page, store: 'device' | 'notes' | 'replies' | 'outbox'): Promise<Kept[]> {
  return page.evaluate(
    (name) =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open(`crm ${location.pathname}`);
        opening.onerror = () => { reject(new Error(String(opening.error))); };
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

/** The bar above every screen. */
export function statusBar(page: Page): Locator {
  return page.locator('status-bar');
}

/** Waits until the server has taken everything, as the page of what waits says. */
export async function expectAllSent(page: Page): Promise<void> {
  await page.goto('./#/waiting');
  await expect(page.getByText('Everything is sent')).toBeVisible({ timeout: 60_000 });
}

/** The notes of a user's visits in the database, in the order in which they were stored. */
export async function storedVisits(login: User): Promise<unknown[]> {
  const rows = await visitsOf(login, 'next_action_note as note');
  return rows.map(({ note }) => note);
}

/** The columns of a user's visits in the database, in the order in which they were stored. */
export function visitsOf(login: User, columns: string): Promise<Row[]> {
  return sql(`select ${columns} from call join crm_user on crm_user.id = user_id
              where login = '${login}' and next_action_note like '${NOTE}%' order by created_at`);
}

/** The notes of visits 1 to total. */
export function visits(total: number): string[] {
  return Array.from({ length: total }, (_, index) => noteOf(index + 1));
}

function noteOf(number: number): string {
  return `${NOTE} ${number}`;
}
