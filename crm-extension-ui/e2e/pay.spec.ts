import { expect, type Locator, type Page } from '@playwright/test';
import type { IcDispute, IcDisputeDetail, IcDisputePage } from '../src/data/types';
import { type Others, test } from './disputes';
import { choose, expectAccessible, heading, picture, signIn, uniqueName, type User } from './product';

const PDF = { name: 'invoice 4711.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };
const files = (page: Page): Locator => page.locator('photo-strip input');
const inList = (page: Page, { id }: IcDispute): Locator => page.locator(`own-disputes-panel [data-dispute='${id}']`);

/** Goes to what the menu of a phone, or the side of a desktop, calls so. */
async function goTo(page: Page, name: string): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 900) await page.goto('./#/menu');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(heading(page, name)).toBeVisible();
}

/**
 * Files what the form says; gives the dispute as the server has it, found by a word in its justification: page or service
 * worker, whichever is faster, has sent it.
 */
async function file(page: Page, others: Others, who: User, word: string): Promise<IcDispute> {
  await page.getByRole('button', { name: 'File the dispute' }).click();
  await expect(heading(page, 'My disputes')).toBeVisible();
  await expect(page.getByText(/^Dispute filed: .* has it now$/)).toBeVisible();
  const { items } = await others.get<IcDisputePage>(who, `ic-disputes?q=${word}`);
  expect(items).toHaveLength(1);
  return items[0]!;
}

/** Takes back what earlier runs have left, so that there is a line to ask about. */
async function withdrawAll(others: Others, who: User): Promise<void> {
  const { items } = await others.get<IcDisputePage>(who, 'ic-disputes?mine=true&status=FILED&status=ACKNOWLEDGED&status=IN_REVIEW&status=AWAITING_INFO&limit=200');
  for (const { id, version } of items) await others.post(who, `ic-disputes/${id}/withdraw`, undefined, version);
}

test('a rep reads how the pay was made and asks about a line, with a PDF file and a picture', async ({ page, others }) => {
  test.slow();
  await withdrawAll(others, 'rep19');
  await signIn(page, 'rep19');
  await goTo(page, 'My pay');
  await expectAccessible(page);
  await page.locator('[data-statement]').first().click();
  const line = page.locator('[data-line]', { hasText: 'New patients' }).first();
  await expect(line).toContainText(/Rate: \$[\d,.]+ at 100%, paid from \d+% to \d+%/);
  await expect(line.locator('.explanation')).toContainText('USD');
  await expectAccessible(page);
  const about = (await line.getAttribute('data-line'))!;
  const amount = (await line.locator('.amount').innerText()).replace(/[$,]/g, '');
  await line.getByRole('link', { name: /^Ask about this line/ }).click();

  await expect(page.getByLabel('On the statement')).toHaveValue(amount);
  await choose(page, 'Wrong target');
  await page.getByLabel('You expect').fill((Number(amount) + 150.5).toFixed(2));
  await expect(page.getByText('$150.50 more')).toBeVisible();
  const word = uniqueName('split');
  await page.getByLabel('Why?').fill(`My territory was split in the second month: ${word}`);
  await files(page).setInputFiles([PDF, await picture(page)]);
  await expect(page.getByText('invoice 4711.pdf')).toBeVisible();
  await expect(page.getByText('It is decided within 10 working days.')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('What you had typed before is back.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Photo 2' })).toBeVisible();

  const dispute = await file(page, others, 'rep19', word);
  await expect(inList(page, dispute)).toContainText('$150.50 asked for');
  await expect(inList(page, dispute)).toContainText(/To be acknowledged by .*, in 4\d hours/);
  await expectAccessible(page);
  await expect.poll(async () => (await others.get<IcDisputeDetail>('rep19', `ic-disputes/${dispute.id}`)).files.map((one) => one.mediaType).sort()).toEqual(['application/pdf', 'image/jpeg']);

  await page.goto(`./#/statements/${dispute.statementId}`);
  const same = page.locator(`[data-line='${about}']`);
  await expect(same.getByRole('link', { name: /Dispute about this line/ })).toContainText('Filed');
  await expect(same.getByRole('link', { name: /^Ask about/ })).toBeHidden();
});

test('a rep says what is missing, and hears at the top of the list when something is asked', async ({ page, others }) => {
  await withdrawAll(others, 'rep21');
  await signIn(page, 'rep21', '#/statements');
  await page.locator('[data-statement]').first().click();
  await page.getByRole('link', { name: 'Report what is missing' }).click();
  await page.getByLabel('Which transaction?').fill(`INV-${Date.now()}`);
  await page.getByLabel('Its date').fill('2026-09-03');
  await page.getByLabel('Its amount').fill('1,240');
  await page.getByLabel('You expect').fill('37.2');
  const word = uniqueName('delivered');
  await page.getByLabel('Why?').fill(`It was ${word}`);
  await expectAccessible(page);
  const dispute = await file(page, others, 'rep21', word);
  expect(dispute).toMatchObject({ category: 'MISSING_TRANSACTION', expectedAmount: 37.2, actualAmount: 0, missing: { date: '2026-09-03', amount: 1240 } });
  await expect(inList(page, dispute)).toContainText(dispute.missing!.reference);
  await expect(page.locator('own-disputes-panel .waits')).toBeHidden();

  const manager = await others.managerOf(dispute);
  await others.post(manager, `ic-disputes/${dispute.id}/ask`, { text: 'Which depot was that?' }, dispute.version);
  await expect(page.locator('own-disputes-panel .card').first()).toContainText('Waiting for your answer');
  await expect(page.locator('own-disputes-panel .waits')).toContainText(/Paused since .*: your answer lets the clock run on/);
  await expectAccessible(page);
});

test('what is not right in the form is said at its field', async ({ page }) => {
  await signIn(page, 'rep21', '#/disputes/new');
  await expect(page.getByRole('heading', { name: 'Choose a line first' })).toBeVisible();
  await page.getByRole('link', { name: 'Look at my pay' }).click();
  await page.locator('[data-statement]').nth(1).click();
  await page.getByRole('link', { name: /^Ask about this line/ }).last().click();
  await page.getByRole('button', { name: 'File the dispute' }).click();
  for (const text of ['Choose what is wrong.', 'Enter an amount such as 1250.50', 'Say why the line is not right.']) await expect(page.getByText(text)).toBeVisible();
  await choose(page, 'Other');
  await page.getByLabel('You expect').fill(await page.getByLabel('On the statement').inputValue());
  await page.getByLabel('Why?').fill('It is not');
  await page.getByRole('button', { name: 'File the dispute' }).click();
  await expect(page.getByText('Enter another amount than on the statement')).toBeVisible();
  await expect(page.getByLabel('You expect')).toBeFocused();
  await expectAccessible(page);

  await files(page).setInputFiles([
    { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
    PDF,
  ]);
  await expect(page.getByText('That is neither a PDF file nor a picture')).toBeVisible();
  await files(page).setInputFiles({ ...PDF, name: 'large.pdf', buffer: Buffer.concat([PDF.buffer, Buffer.alloc(10 * 1024 * 1024)]) });
  await expect(page.getByText('A file has at most 10 MB.')).toBeVisible();
  await expect(page.locator('photo-strip li')).toHaveCount(1);
  await page.goto('./#/menu');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('An unfinished dispute is kept on this device')).toBeVisible();
});

test('operations see everybody, and that each look is on record', async ({ page }) => {
  await signIn(page, 'ops', '#/statements');
  await expect(page.getByText('Each look at a statement is on record')).toBeVisible();
  await expect(page.locator('[data-statement]').nth(20)).toBeVisible();
  await expectAccessible(page);
  await page.locator('[data-statement]').first().click();
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await expect(page.getByText('Each look at a statement is on record')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Ask about this line/ })).toHaveCount(0);
  await expectAccessible(page);
});
