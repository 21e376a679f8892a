import { expect, test } from '@playwright/test';
import { choose, expectAccessible, heading, signIn } from './product';

test('ops sees how promises are kept, divided each way, with a table behind each chart', async ({ page }) => {
  await signIn(page, 'ops', '#/menu');
  await page.getByRole('link', { name: 'Dispute reports' }).click();
  await expect(heading(page, 'Dispute reports')).toBeVisible();
  await expect(page.locator('[data-figure]')).toHaveCount(4);
  await expect(page.locator('[data-figure=escalated]')).toContainText(/\d+ of \d+ reps/);
  for (const by of ['Cycle', 'Category', 'Component', 'Measure', 'Region']) {
    await choose(page, by);
    await expect(page).toHaveURL(new RegExp(`by=${by.toUpperCase()}`));
    const disputes = page.locator('[data-chart=disputes]');
    await expect(disputes.getByRole('img')).toHaveAccessibleName(/^Disputes\. .+: \d/);
    await disputes.getByRole('button', { name: 'Show as table' }).click();
    await expect(disputes.getByRole('table', { name: 'Disputes' })).toBeVisible();
    await expect(disputes.getByRole('columnheader', { name: by })).toBeVisible();
    await disputes.getByRole('button', { name: 'Show as table' }).click();
  }
  await expectAccessible(page);
  await expect(page.locator('[data-chart=escalated]').getByRole('img')).toHaveAccessibleName(/line: no more than 5 % of the reps/);
  for (const table of await page.getByRole('button', { name: 'Show as table' }).all()) await table.click();
  await expect(page.getByRole('table')).toHaveCount(4);
  await expectAccessible(page);
});

test('a manager sees the own region alone, of a cycle too', async ({ page }) => {
  await signIn(page, 'manager', '#/disputes/reports');
  await expect(page.locator('[data-figure], full-message').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveCount(0);
  const cycle = page.getByRole('combobox', { name: 'Cycle' });
  if ((await cycle.locator('option').count()) > 1) {
    await cycle.selectOption({ index: 1 });
    await expect(page).toHaveURL(/cycle=/);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Cycle' })).not.toHaveValue('');
  }
  await page.goto('./#/disputes/reports?cycle=01980000-0000-7000-8000-00000000dead');
  await expect(page.getByText('No dispute to report on')).toBeVisible();
  await expectAccessible(page);
});

test('reports are not for a rep, who is shown home', async ({ page }) => {
  await signIn(page, 'rep', '#/disputes/reports');
  await expect(page.locator('home-panel')).toBeVisible();
  await expect(page).toHaveURL(/#\/home$/);
});
