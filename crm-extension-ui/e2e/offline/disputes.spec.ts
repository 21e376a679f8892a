import type { Page } from '@playwright/test';
import { choose, heading, picture } from '../product';
import { sql } from './control';
import { expect, test } from './phone';
import { expectAllSent, statusBar } from './visits';

const PDF = { name: 'order.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };

/** The disputes with these words, and how many files each has. */
const stored = (words: string) => sql(`select d.status, (select count(*) from attachment a where a.owner_id = d.id) as files
  from ic_dispute d where d.justification = '${words}'`);

/** Looks at a statement while there is a network, so that it is on the phone. */
async function lookAtStatement(page: Page, number: number): Promise<void> {
  await page.goto('./#/statements');
  await page.locator('[data-statement]').nth(number).click();
  await expect(page.locator('[data-line]').first()).toBeVisible();
}

/** Files a dispute about the last line of the statement shown that has none. */
async function fileOffline(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: /^Ask about this line/ }).last().click();
  await choose(page, 'Wrong measure');
  await page.getByLabel('You expect').fill('98765');
  await page.getByLabel('Why?').fill(words);
  await page.locator('photo-strip input').setInputFiles([PDF, await picture(page)]);
  await expect(page.locator('photo-strip li')).toHaveCount(2);
  await page.getByRole('button', { name: 'File the dispute' }).click();
  await expect(page.getByText('The dispute is kept on this device and sent when you are connected')).toBeVisible();
  await expect(heading(page, 'My disputes')).toBeVisible();
}

test('a dispute filed offline with its files outlives the death of the browser and arrives once', async ({ phone }) => {
  const words = `Offline dispute ${Date.now()}`;
  await phone.signIn('rep19');
  await lookAtStatement(phone.page, 1);
  await phone.leaveNetwork();
  await phone.page.reload();
  await expect(phone.page.getByText('No connection: as of')).toBeVisible();
  await fileOffline(phone.page, words);
  await expect(phone.page.locator('own-disputes-panel').getByText('Waiting', { exact: true })).toHaveCount(1);
  await phone.kill();

  await phone.start();
  await phone.page.goto('./#/waiting');
  await expect(phone.page.locator('[data-entry]')).toContainText('Dispute to file with 2 files');
  phone.network.loseFirstAnswers();
  await phone.joinNetwork();
  await expectAllSent(phone.page);
  expect(await stored(words)).toEqual([{ status: 'FILED', files: 2 }]);
});

test('a dispute that is not accepted stays on the phone with its files, and goes out once it is mended', async ({ phone }) => {
  const words = `Mended dispute ${Date.now()}`;
  await phone.signIn('rep21');
  await lookAtStatement(phone.page, 2);
  const statement = /statements\/([^/]+)$/.exec(phone.page.url())![1]!;
  await phone.leaveNetwork();
  await fileOffline(phone.page, 'Not accepted');
  await sql(`update ic_statement set status = 'DRAFT', published_at = null where id = '${statement}'`);
  await phone.joinNetwork();

  await expect(statusBar(phone.page)).toContainText('1 entry was not accepted');
  await sql(`update ic_statement set status = 'PUBLISHED', published_at = now() where id = '${statement}'`);
  await phone.page.goto('./#/waiting');
  await expect(phone.page.locator('[data-state=refused]')).toContainText('with 2 files');
  await phone.page.getByRole('link', { name: 'Edit' }).click();
  await expect(phone.page.getByText('order.pdf')).toBeVisible();
  await phone.page.getByLabel('Why?').fill(words);
  await phone.page.getByRole('button', { name: 'File the dispute' }).click();
  await expect(heading(phone.page, 'My disputes')).toBeVisible();
  await expectAllSent(phone.page);
  expect(await stored(words)).toEqual([{ status: 'FILED', files: 2 }]);
});
