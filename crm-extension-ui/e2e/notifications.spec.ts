import { expect, test } from '@playwright/test';
import { choose, chooseOutlet, expectAccessible, heading, signIn } from './product';

test('what happens to a flag is counted at the bell, read, and leads to the flag', async ({ page, browser, baseURL }) => {
  await signIn(page, 'liaison02');
  await page.goto('./#/notifications');
  const all = page.getByRole('button', { name: 'Mark all as read' });
  await expect(page.locator('[data-notification]').first().or(page.getByText('Nothing to tell yet'))).toBeVisible();
  if (await all.isVisible()) await all.click();
  await page.goto('./#/home');
  await expect(page.getByRole('link', { name: 'Notifications', exact: true })).toBeVisible();

  const other = await browser.newContext({ baseURL, locale: 'en-US' });
  const rep = await other.newPage();
  await signIn(rep, 'rep21');
  await rep.goto('./#/flags/new');
  await choose(rep, 'Stock-out');
  const { name: outlet } = await chooseOutlet(rep, 2);
  await rep.getByRole('button', { name: 'Raise the flag' }).click();
  await expect(rep.getByText(/^Flag raised/)).toBeVisible();
  await other.close();

  await page.getByRole('link', { name: 'Notifications: 1 unread' }).click();
  await expect(heading(page, 'Notifications')).toBeVisible();
  const told = page.locator('.unread[data-notification]');
  await expect(told).toHaveCount(1);
  await expect(told).toContainText(outlet);
  await expectAccessible(page);
  await told.getByRole('button').click();
  await expect(page.getByRole('heading', { name: outlet }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notifications', exact: true }).or(page.getByRole('link', { name: 'Back' }))).toBeVisible();
});

test('when and how mail comes is a choice that is kept', async ({ page }) => {
  await signIn(page, 'rep19');
  await page.goto('./#/notifications/settings');
  await page.getByRole('button', { name: 'Once a day' }).click();
  await page.getByLabel('Time of the daily mail').fill('09:30');
  await page.getByLabel('Working hours from').fill('18:30');
  await page.getByLabel('until').fill('08:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Working hours from').fill('09:00');
  await page.getByLabel('until').fill('17:00');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Time of the daily mail')).toHaveValue('09:30');
  await expect(page.getByLabel('Working hours from')).toHaveValue('09:00');
});
