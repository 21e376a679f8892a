import { expect, test } from '@playwright/test';
import { choose, expectAccessible, openPicker, signIn } from './product';

test('an empty form says at each field what is missing and goes to the first', async ({ page }) => {
  await signIn(page, 'rep', '#/calls/new');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await page.getByRole('button', { name: 'Submit call' }).click();
  for (const text of ['Choose the HCP you met.', 'Choose at least one product.', 'Choose how the call went.', 'Choose what happens next.']) {
    await expect(page.getByText(text)).toBeVisible();
  }
  await expect(page.locator('call-fields [data-field=hcp]')).toBeFocused();
  await expectAccessible(page);
  await choose(page, 'Neutral');
  await expect(page.getByText('Choose how the call went.')).toBeHidden();
});

test('a late date is said and not refused, a note is counted and limited', async ({ page }) => {
  await signIn(page, 'rep', '#/calls/new');
  await page.getByRole('button', { name: 'Yesterday' }).click();
  const yesterday = await page.getByLabel('Date').inputValue();
  const early = new Date(Date.parse(yesterday) - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date').fill(early);
  await expect(page.getByText('Will be marked late')).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText('Will be marked late')).toBeHidden();
  await page.getByLabel('Note').fill('x'.repeat(250));
  await expect(page.getByText('5 left')).toBeVisible();
  await page.getByLabel('Note').fill('x'.repeat(256));
  await page.getByRole('button', { name: 'Submit call' }).click();
  await expect(page.getByText('Shorten the note to 255 characters.')).toBeVisible();
  await expect(page.getByText('Not for adverse events or complaints')).toBeVisible();
});

test.describe('by the page alone', () => {
  // The service worker would send the second time, unseen by the page.
  test.use({ serviceWorkers: 'block' });

  test('nothing is lost when no answer comes, and sending again sends the same intent', async ({ page }) => {
    await signIn(page, 'rep', '#/calls/new');
    await openPicker(page);
    await page.getByRole('option').first().click();
    await page.getByLabel('Note').fill('typed before the connection went');
    const keys: string[] = [];
    await page.route('**/api/calls', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length === 1) await route.abort();
      else await route.continue();
    });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText(/Draft of the call with .* (saved|is kept on this device)/)).toBeVisible();
    await page.goto('./#/waiting');
    await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible({ timeout: 20_000 });
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });
});

test('a note that may tell of an adverse event warns once and is then saved as it is', async ({ page }) => {
  await signIn(page, 'rep', '#/calls/new');
  await openPicker(page);
  await page.getByRole('option').first().click();
  await page.getByLabel('Note').fill('Patient had a rash; the pen was broken');
  let sent = 0;
  page.on('request', (request) => { if (request.method() === 'POST' && request.url().endsWith('/api/calls')) sent++; });
  await page.getByRole('button', { name: 'Save draft' }).click();
  const warning = page.getByRole('alert');
  await expect(warning).toContainText('“rash, broken”: adverse events and complaints go to drug safety on the same day');
  await expect(warning).toBeFocused();
  await expectAccessible(page);
  expect(sent).toBe(0);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText(/Draft of the call with .* saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByLabel('Note')).toHaveValue('Patient had a rash; the pen was broken');
});

test('attendees are added behind "add more" and removed again', async ({ page }) => {
  await signIn(page, 'rep', '#/calls/new');
  await openPicker(page);
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Add more' }).click();
  await page.getByRole('button', { name: 'Add attendees' }).click();
  const names = [await page.getByRole('option').nth(1).locator('b').innerText(), await page.getByRole('option').nth(2).locator('b').innerText()];
  await page.getByRole('option').nth(1).click();
  await page.getByRole('option').nth(2).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  for (const name of names) await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await page.getByRole('button', { name: `Remove ${names[0]}` }).click();
  await expect(page.getByRole('button', { name: `Remove ${names[0]}` })).toBeHidden();
  await expectAccessible(page);
});
