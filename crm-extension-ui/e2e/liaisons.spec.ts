import { expect, test } from '@playwright/test';
import { expectAccessible, heading, signIn } from './product';

/** A date so many days ahead; absences lie within a year. */
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a liaison says when somebody stands in, and takes it back', async ({ page }) => {
  await signIn(page, 'liaison');
  await page.goto('./#/menu');
  await page.getByRole('link', { name: 'Liaisons' }).click();
  await expect(heading(page, 'Liaisons')).toBeVisible();
  await expect(page.locator('[data-region]')).toHaveCount(2);
  const before = await page.locator('[data-absence]').count();
  await page.getByLabel('Who stands in').selectOption({ index: 1 });
  await page.getByLabel('First day away').fill(ahead(300));
  await page.getByLabel('First day back, if known').fill(ahead(300));
  await page.getByRole('button', { name: 'Plan the absence' }).click();
  await expect(page.locator('absence-form .notice.bad, absence-form [role=alert]').first()).toBeVisible();
  await page.getByLabel('First day back, if known').fill(ahead(307));
  await page.getByRole('button', { name: 'Plan the absence' }).click();
  await expect(page.locator('[data-absence]')).toHaveCount(before + 1);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^End the absence/ }).last().click();
  await expect(page.locator('[data-absence]')).toHaveCount(before);
});

test('ops sees who answers for each region, names a liaison from a later day, and what was not delivered', async ({ page }) => {
  await signIn(page, 'ops');
  await page.goto('./#/liaisons');
  await expect(page.locator('[data-region]')).toHaveCount(4);
  const region = page.locator('[data-region]').last();
  await region.getByRole('button', { name: /^Name a liaison/ }).click();
  await expectAccessible(page);
  const now = await region.locator('.line').innerText();
  const names = await region.getByLabel('Liaison').locator('option').allInnerTexts();
  const name = names.slice(1).find((one) => !now.includes(one))!;
  await region.getByLabel('Liaison').selectOption(name);
  await region.getByLabel('From').fill(ahead(180));
  await region.getByRole('button', { name: 'Name the liaison' }).click();
  await expect(region).toContainText(`${name} from`);

  await page.goto('./#/dead-letters');
  await expect(heading(page, 'Not delivered')).toBeVisible();
  await expect(page.locator('dead-letters-panel').getByText('Everything was delivered').or(page.locator('[data-letter]').first())).toBeVisible();
  await expectAccessible(page);
});
