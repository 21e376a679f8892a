import { expect, type Page, test } from '@playwright/test';
import { choose, expectAccessible, heading, openPicker, signIn, uniqueName } from './product';

/** Saves a draft with a note of its own and gives its id back. */
async function saveDraft(page: Page, note: string): Promise<string> {
  await page.goto('./#/calls/new');
  await openPicker(page);
  await page.getByRole('option').first().click();
  await page.getByLabel('Note').fill(note);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(heading(page, 'Finish the draft')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue(note);
  return /calls\/([^/]+)\/edit/.exec(page.url())![1]!;
}

test('a draft is saved, edited, discarded, brought back, and discarded for good when the page is left', async ({ page }) => {
  await signIn(page, 'rep');
  const id = await saveDraft(page, uniqueName('first '));

  await page.getByLabel('Note').fill('second thoughts');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(heading(page, /^Hello/)).toBeVisible();
  await page.goto(`./#/calls?status=DRAFT`);
  const row = page.locator('li', { has: page.locator(`[data-call='${id}']`) });
  await expect(row).toBeVisible();
  await expectAccessible(page);

  await row.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();

  await row.getByRole('link').click();
  await expect(page.getByLabel('Note')).toHaveValue('second thoughts');
  await page.goto(`./#/calls?status=DRAFT`);
  await row.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(row).toBeHidden();
  await page.goto('about:blank');
  await page.goto(`./#/calls/${id}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test('what was typed survives a reload and is gone after it was sent', async ({ page }) => {
  await signIn(page, 'rep');
  await page.goto('./#/calls/new');
  await openPicker(page);
  await page.getByRole('option').nth(1).click();
  const note = uniqueName('kept ');
  await page.getByLabel('Note').fill(note);
  await choose(page, 'Objection');
  await page.reload();
  await expect(page.getByText('What you had typed before is back.')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue(note);
  await expect(page.getByRole('radio', { name: 'Objection' })).toBeChecked();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText('What you had typed before is back.')).toBeHidden();
  await expect(page.getByLabel('Note')).toHaveValue('');
});

test('a change made elsewhere is shown, taken over, and the own change stays', async ({ page, browser, baseURL }) => {
  await signIn(page, 'rep');
  const id = await saveDraft(page, uniqueName('shared '));
  await page.getByLabel('Note').fill('mine');

  const other = await (await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })).newPage();
  await signIn(other, 'rep', `#/calls/${id}/edit`);
  await choose(other, 'Not interested');
  await other.getByRole('button', { name: 'Save draft' }).click();
  await expect(other.getByText(/Draft of the call with .* saved/)).toBeVisible();
  await other.context().close();

  await page.getByRole('button', { name: 'Save draft' }).click();
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Outcome: Not interested');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take over and keep my changes' }).click();
  await expect(page.getByRole('radio', { name: 'Not interested' })).toBeChecked();
  await expect(page.getByLabel('Note')).toHaveValue('mine');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(/Draft of the call with .* saved/)).toBeVisible();
});
