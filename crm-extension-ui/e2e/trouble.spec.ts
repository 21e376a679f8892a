import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './product';

const again = { name: 'Try again' };

test('an unreachable server is said, and trying again works', async ({ page }) => {
  await page.route('**/api/client-config', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'The server cannot be reached' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/client-config');
  await page.getByRole('button', again).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('an unreachable sign-in service is said, and trying again works', async ({ page }) => {
  await page.route('**/.well-known/openid-configuration', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'The sign-in service cannot be reached' })).toBeVisible();
  await page.unroute('**/.well-known/openid-configuration');
  await page.getByRole('button', again).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('a sign-in that has ended leads back to the same place after a new one', async ({ page }) => {
  await signIn(page, 'rep');
  await page.route('**/api/calls?*', (route) => route.fulfill({ status: 401 }));
  await page.goto('./#/calls?status=DRAFT');
  await expect(page.getByRole('heading', { name: 'Your sign-in has ended' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/api/calls?*');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My calls' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/calls?status=DRAFT');
  expect(new URL(page.url()).search).toBe('');
});

test('a panel that cannot be loaded says so and loads when tried again', async ({ page }) => {
  await signIn(page, 'manager');
  await page.route(/api\/calls(\?|$)/, (route) => route.abort());
  await page.goto('./#/calls');
  await expect(page.getByRole('heading', { name: 'The server cannot be reached' })).toBeVisible();
  await page.unroute(/api\/calls(\?|$)/);
  await page.getByRole('button', again).click();
  await expect(page.locator('a[data-call]').first()).toBeVisible();
});

test('a user whom the CRM does not know is told so and can sign in as somebody else', async ({ page }) => {
  await page.goto('./');
  await page.locator('#username').fill('stranger');
  await page.locator('#password').fill('demo');
  await page.locator('#kc-login').click();
  await expect(page.getByRole('heading', { name: 'You are signed in, but not known here' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in as somebody else' }).click();
  await expect(page.locator('#username')).toBeVisible();
});
