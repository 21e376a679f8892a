import type { Page } from '@playwright/test';
import { heading, signOut, type User } from '../product';
import { endSessions } from './control';
import { expect, type Phone, test } from './phone';
import { expectAllSent, keptIn, logVisit, pickHcp, statusBar, storedVisits, visits } from './visits';

const THREE_DAYS_MS = 3 * 86_400_000;

/** Ends the user's session at Keycloak while the phone is offline, and lets the page notice it. */
async function loseSession(phone: Phone, login: User): Promise<void> {
  await endSessions(login, phone.network.target);
  await phone.joinNetwork();
  await phone.page.reload();
  await expect(heading(phone.page, 'Your sign-in has ended')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Sign in again' }).click();
}

/** Says on Keycloak's page who it is. */
async function identify(page: Page, login: User): Promise<void> {
  await page.locator('#username').fill(login);
  await page.locator('#password').fill('demo');
  await page.locator('#kc-login').click();
  await expect(page.locator('page-header h1')).toBeVisible();
}

test('after three days without a network the queue goes out with a renewed token', async ({ phone }) => {
  await phone.page.clock.install();
  await phone.signIn('rep11');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  await phone.page.clock.fastForward(THREE_DAYS_MS);

  const renewal = phone.page.waitForResponse(/openid-connect\/token$/);
  await phone.joinNetwork();
  expect((await renewal).ok()).toBe(true);
  await expectAllSent(phone.page);
  expect(await storedVisits('rep11')).toEqual(visits(1));
});

test('when Keycloak no longer renews the sign-in, the page asks for a new one and then the queue goes out', async ({ phone }) => {
  await phone.signIn('rep12');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  await logVisit(phone.page, 2);
  await loseSession(phone, 'rep12');
  await identify(phone.page, 'rep12');
  await expectAllSent(phone.page);
  expect(await storedVisits('rep12')).toEqual(visits(2));
});

test('another user on the same phone sees and sends nothing of the first, who finds it again', async ({ phone }) => {
  await phone.signIn('rep13');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  await pickHcp(phone.page, 2);
  await phone.page.getByLabel('Note').fill('unfinished');
  await loseSession(phone, 'rep13');

  await identify(phone.page, 'rep14');
  await phone.page.goto('./#/calls/new');
  await expect(phone.page.locator('call-fields button[data-hcp]').first()).toBeVisible();
  await expect(phone.page.getByText('Unfinished on this device')).toBeHidden();
  await expectAllSent(phone.page);
  await signOut(phone.page);
  expect(await storedVisits('rep13')).toEqual([]);
  expect(await storedVisits('rep14')).toEqual([]);

  await identify(phone.page, 'rep13');
  await phone.page.goto('./#/calls/new');
  await expect(phone.page.getByText('Unfinished on this device')).toBeVisible();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep13')).toEqual(visits(1));
});

test('signing out with unsent work warns first and then leaves nothing on the phone', async ({ phone }) => {
  await phone.signIn('rep15');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  await phone.page.goto('./#/menu');
  await phone.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(phone.page.getByText('1 entry is not sent yet')).toBeVisible();
  await expect(statusBar(phone.page)).toContainText('1 waiting on this device');

  await phone.page.getByRole('button', { name: 'Remove it and sign out' }).click();
  await expect(heading(phone.page, 'You are signed out on this device')).toBeVisible();
  for (const store of ['device', 'notes', 'replies', 'outbox'] as const) expect(await keptIn(phone.page, store)).toEqual([]);
  expect(await storedVisits('rep15')).toEqual([]);
});
