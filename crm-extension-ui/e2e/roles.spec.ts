import { expect, test } from '@playwright/test';
import { expectAccessible, heading, signIn, signOut, uniqueName } from './product';

const nav = (name: string) => ({ name, exact: true });

test('a manager sees the territories of the region and the calls in them, and no way to log one', async ({ page }) => {
  await signIn(page, 'manager');
  await expect(heading(page, 'Territories')).toBeVisible();
  await expect(page.locator('.territory').first()).toContainText(/\d+ of \d+ targets seen/);
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await expect(page.getByRole('link', nav('Log a call'))).toHaveCount(0);
  await expect(page.getByRole('link', nav('Requests'))).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', nav('Calls')).click();
  await page.locator('a[data-call]').first().click();
  await expect(page.getByText('Logged by')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Correct' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a liaison sees the regions of the portfolio and pages through their territories', async ({ page }) => {
  await signIn(page, 'liaison');
  const territories = page.locator('.territory');
  await expect(territories.first()).toBeVisible();
  const [shown, total] = (await page.getByText(/^\d+ of \d+$/).innerText()).split(' of ').map(Number);
  await expect(territories).toHaveCount(shown!);
  if (shown! < total!) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => territories.count()).toBeGreaterThan(shown!);
  }
});

test('ops sees everything, is led to the open requests, and unlocks a call with a reason', async ({ page }) => {
  await signIn(page, 'ops');
  await expect(page.getByText(/^20 of \d+$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /data-change requests? waits?/ }).click();
  await expect(heading(page, 'Data-change requests')).toBeVisible();
  await page.getByRole('link', nav('All')).click();
  await expect(page.getByRole('link', nav('All'))).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);

  await page.getByRole('link', nav('Calls')).click();
  await page.locator('a[data-call]').last().click();
  await page.getByRole('button', { name: 'Unlock' }).click();
  const reason = uniqueName('asked by the rep ');
  await page.getByLabel('Why is the call unlocked?').fill(reason);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText(reason);
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('language and appearance are chosen in the menu and kept; signing out ends the session', async ({ page }) => {
  await signIn(page, 'rep', '#/menu');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(heading(page, 'Menü')).toBeVisible();
  await page.getByRole('button', { name: 'Dunkel' }).click();
  await page.reload();
  await expect(heading(page, 'Menü')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'System' }).click();
  await signOut(page);
  await page.goto('./#/home');
  await expect(page.locator('#username')).toBeVisible();
});

test('the journey in German is accessible as well', async ({ page }) => {
  await page.addInitScript(() => { localStorage.setItem('crm.language', 'de'); });
  await signIn(page, 'rep');
  await expect(page.getByRole('heading', { name: 'Fällige Ziel-HCPs' })).toBeVisible();
  await expectAccessible(page);
  for (const [place, text] of [
    ['#/calls/new', 'Nächster Schritt'],
    ['#/calls', 'Meine Besuche'],
    ['#/requests', 'Meine Anfragen'],
  ] as const) {
    await page.goto(`./${place}`);
    await expect(page.getByText(text).first()).toBeVisible();
    await expectAccessible(page);
  }
});
