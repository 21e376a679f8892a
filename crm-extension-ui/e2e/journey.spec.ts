import { expect, test } from '@playwright/test';
import { choose, coverageOf, expectAccessible, heading, signIn, unseenTarget } from './product';

test('a rep logs a call, sees the coverage move, corrects the call and finds the correction in its history', async ({ page }) => {
  await signIn(page, 'rep');
  const before = await coverageOf(page);
  await expectAccessible(page);

  const name = await unseenTarget(page);
  await expect(heading(page, 'Log a call')).toBeVisible();
  await expect(page.locator('call-fields .person b').first()).toHaveText(name);
  await page.getByRole('checkbox').first().click();
  await choose(page, 'Interested');
  await choose(page, 'Visit again');
  await expectAccessible(page);

  const logged = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/calls'));
  await page.getByRole('button', { name: 'Submit call' }).click();
  const { entry } = (await logged).postDataJSON() as { entry: { taps: number; hcpPicked: boolean; millis: number } };
  expect(entry.taps).toBeLessThanOrEqual(6);
  expect(entry.hcpPicked).toBe(true);

  await expect(page.getByText(`Call with ${name} logged`)).toContainText('→');
  await expect(page.locator('coverage-card .change').first()).toContainText('→');
  const after = await coverageOf(page);
  expect(after).toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(heading(page, name)).toBeVisible();
  await page.getByRole('link', { name: 'Correct' }).click();
  await choose(page, 'Objection');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('Say why you correct this call.')).toBeVisible();
  await expect(page.getByLabel('Reason for the correction')).toBeFocused();
  await page.getByLabel('Reason for the correction').fill('Chose the wrong outcome');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the correction' }).click();

  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Outcome: Interested → Objection');
  await expect(history).toContainText('Chose the wrong outcome');
  await expect(page.locator('[data-field=outcome]')).toHaveText('Objection');
  await expectAccessible(page);

  await page.goto('./#/home');
  expect(await coverageOf(page)).toBe(after);
});

test('a second call with the same HCP on the same day is said before it is submitted', async ({ page }) => {
  await signIn(page, 'rep');
  await unseenTarget(page);
  const place = new URL(page.url()).hash;
  await page.getByRole('checkbox').first().click();
  await choose(page, 'Neutral');
  await choose(page, 'No action');
  await page.getByRole('button', { name: 'Submit call' }).click();
  await expect(page.locator('coverage-card')).toBeVisible();
  await page.goto(`./${place}`);
  await expect(page.getByText('You already have a call with this HCP on this date')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open it' }).first()).toBeVisible();
});
