import { expect, type Page, test } from '@playwright/test';
import { choose, chooseOutlet, expectAccessible, heading, picture, signIn, unseenTarget } from './product';

/** Logs a call with a target nobody has seen yet, and gives the place where it was. */
async function logCall(page: Page): Promise<string> {
  await unseenTarget(page);
  const place = await page.locator('call-fields .person .text span').first().innerText();
  await page.getByRole('checkbox').first().click();
  await choose(page, 'Neutral');
  await choose(page, 'No action');
  await page.getByRole('button', { name: 'Submit call' }).click();
  await expect(page.locator('coverage-card')).toBeVisible();
  return place;
}

test('a rep raises a flag in two taps where the last call was', async ({ page }) => {
  await signIn(page, 'rep19');
  const place = await logCall(page);
  await page.getByRole('link', { name: /^Raise a flag/ }).click();
  await expect(heading(page, 'Raise a flag')).toBeVisible();
  const outlet = page.locator('[data-field=outlet] b');
  await expect(outlet).toBeVisible();
  expect(place).toContain(await outlet.innerText());
  await expectAccessible(page);

  const raised = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/api/anomaly-flags'));
  await choose(page, 'Competitor activity');
  await page.getByRole('button', { name: 'Raise the flag' }).click();
  const flag = (await (await raised).json()) as { id: string; outlet: { name: string }; assignee: { name: string } };

  await expect(page.getByText(`Flag raised: ${flag.assignee.name} has it now`)).toBeVisible();
  await expect(heading(page, 'My flags')).toBeVisible();
  const row = page.locator(`[data-flag='${flag.id}']`);
  await expect(row).toContainText(flag.outlet.name);
  await expect(row).toContainText(`With ${flag.assignee.name}, not seen yet`);
  await expectAccessible(page);
});

test('what is missing is said at its field, and the same flag twice before it is raised', async ({ page }) => {
  await signIn(page, 'rep21');
  await page.goto('./#/flags/new');
  await page.getByRole('button', { name: 'Raise the flag' }).click();
  await expect(page.getByText('Choose what you noticed.')).toBeVisible();
  await expect(page.getByText('Choose the outlet.')).toBeVisible();

  await choose(page, 'Outlet closed');
  await expect(page.getByText('Choose what you noticed.')).toBeHidden();
  await page.getByRole('button', { name: /Choose from \d+ outlets/ }).click();
  await expectAccessible(page);
  const outlet = page.locator('outlet-picker [data-outlet]').last();
  const name = await outlet.locator('.name').textContent();
  await page.getByRole('searchbox').fill(`  ${name!.toUpperCase()} `);
  await expect(outlet.locator('.name')).toHaveText(name!);
  await outlet.click();
  await page.getByRole('button', { name: 'Raise the flag' }).click();
  await expect(heading(page, 'My flags')).toBeVisible();

  await page.goto('./#/flags/new');
  await choose(page, 'Outlet closed');
  await page.getByRole('button', { name: /Choose from \d+ outlets/ }).click();
  await page.locator('outlet-picker [data-outlet]').last().click();
  await expect(page.getByText('Raised already in the past 7 days')).toBeVisible();
});

test('a photo goes with a flag, and half a flag is there again after a reload', async ({ page }) => {
  await signIn(page, 'rep21');
  await page.goto('./#/flags/new');
  await choose(page, 'Other');
  await chooseOutlet(page, 1);
  await page.getByLabel('Note').fill('A delivery stands in the yard');
  await page.locator('photo-strip input').setInputFiles([await picture(page), { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') }]);
  await expect(page.getByText('That is no picture this phone can read.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove photo 1' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText('What you had typed before is back.')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('A delivery stands in the yard');
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Raise the flag' }).click();
  // Page or service worker, whichever is faster, has sent the photo after its flag; the flag shows it by itself.
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Enlarge photo 1' }).click();
  const photo = page.getByRole('dialog', { name: 'Photo' }).getByRole('img');
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1600, 1067]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove the photo' }).click();
  await expect(page.getByRole('button', { name: 'Enlarge photo 1' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Enlarge photo 1' })).toBeVisible();
});
