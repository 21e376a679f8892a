import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, openPicker, signIn, uniqueName } from './product';

test('the list is there before the first key, is searched by words and keys, and says how many of how many', async ({ page }) => {
  await signIn(page, 'rep', '#/calls/new');
  await openPicker(page);
  await expectAccessible(page);
  const total = Number(((await page.locator('hcp-picker .count').innerText()).match(/[\d,]+/) ?? [''])[0].replace(',', ''));
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-setsize', String(total));
  const name = await page.getByRole('option').nth(2).locator('b').innerText();

  const search = page.getByRole('combobox', { name: 'Search HCPs' });
  await search.fill(name.split(' ').reverse().join(' ').toUpperCase());
  await expect(page.locator('hcp-picker .count')).toHaveText(new RegExp(`^\\d+ of ${total.toLocaleString('en-US')}$`));
  await expect(page.getByRole('option').first().locator('b')).toHaveText(name);
  await search.fill('nobody has this name');
  await expect(page.getByText('Nobody in your territory matches')).toBeVisible();
  await expectAccessible(page);
  await search.press('Escape');
  await expect(search).toHaveValue('');
  for (const key of ['End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await search.press(key);
  const active = page.locator(`#${await search.getAttribute('aria-activedescendant')}`);
  const chosen = await active.locator('b').innerText();
  await search.press('Enter');
  await expect(page.locator('call-fields .person b').first()).toHaveText(chosen);
});

/** Searches the directory and opens one of those found, another one in every run. */
async function openOutsider(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Outside my territory' }).click();
  const queries = ['ann', 'mar', 'ell', 'son', 'ber', 'ill'];
  await page.getByRole('textbox', { name: 'Search outside my territory' }).fill(queries[Math.floor(Math.random() * queries.length)]!);
  const found = page.getByRole('button', { name: /^Ask for/ });
  await expect(found.first()).toBeVisible();
  const one = found.nth(Math.floor(Math.random() * (await found.count())));
  const name = await one.locator('.name').innerText();
  await one.click();
  return name;
}

test('an HCP outside the territory is asked for, accepted by ops, and can then be picked', async ({ page, browser, baseURL }) => {
  await signIn(page, 'rep', '#/calls/new');
  await openPicker(page);
  const name = await openOutsider(page);
  await expectAccessible(page);
  const note = uniqueName('please ');
  await page.getByLabel('Note to sales operations').fill(note);
  await page.getByRole('button', { name: 'Ask to add to my territory' }).click();
  await expect(page.getByText(`${name}: sales operations reads your request`)).toBeVisible();
  await page.getByRole('link', { name: 'See my requests' }).click();
  await expect(page.locator('.request', { hasText: note })).toContainText('Open');

  const ops = await (await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })).newPage();
  await signIn(ops, 'ops', '#/requests');
  const request = await requestWith(ops, note);
  await request.getByRole('checkbox', { name: 'B' }).click();
  await request.getByRole('button', { name: 'Accept' }).click();
  await expect(ops.getByText(`Accepted: ${name}`)).toBeVisible();
  await ops.context().close();

  await page.goto('./#/requests?status=ACCEPTED');
  await page.reload();
  await requestWith(page, note);
  await page.goto('./#/calls/new');
  await openPicker(page);
  await page.getByRole('combobox', { name: 'Search HCPs' }).fill(name);
  await page.getByRole('option').filter({ hasText: name }).filter({ hasText: 'Tier B' }).first().click();
  await expect(page.locator('call-fields .person b').first()).toHaveText(name);
});

/** Shows more requests until the one with the note is there. */
async function requestWith(page: Page, note: string) {
  const request = page.locator('.request', { hasText: note });
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(page.locator('.request').first()).toBeVisible();
  while (!(await request.isVisible()) && (await more.isVisible())) {
    const shown = await page.locator('.request').count();
    await more.click();
    await expect.poll(() => page.locator('.request').count()).toBeGreaterThan(shown);
  }
  await expect(request).toBeVisible();
  return request;
}

test('an HCP who is nowhere is asked for with a checked NPI, and declined with a reason the rep reads', async ({ page, browser, baseURL }) => {
  await signIn(page, 'rep', '#/calls/new');
  await openPicker(page);
  await page.getByRole('button', { name: 'Not here' }).click();
  await page.getByRole('button', { name: 'Ask for this HCP' }).click();
  await expect(page.getByLabel('First name')).toBeFocused();
  await expect(page.getByText('Give the last name.')).toBeVisible();
  const lastName = uniqueName('Test');
  await page.getByLabel('First name').fill('Nora');
  await page.getByLabel('Last name').fill(lastName);
  await page.getByLabel('City').fill('Springfield');
  await page.getByLabel('NPI').fill('1234567890');
  await page.getByRole('button', { name: 'Ask for this HCP' }).click();
  await expect(page.getByText('This is not an NPI')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('NPI').fill('');
  await page.getByRole('button', { name: 'Ask for this HCP' }).click();
  await expect(page.getByText(`Nora ${lastName}: sales operations reads`)).toBeVisible();

  const ops = await (await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })).newPage();
  await signIn(ops, 'ops', '#/requests');
  const request = await requestWith(ops, lastName);
  await request.getByRole('button', { name: 'Decline' }).click();
  await request.getByRole('button', { name: 'Decline' }).click();
  await expect(request.getByText('Give a reason')).toBeVisible();
  await request.getByLabel('Why is it declined?').fill('Known under another name');
  await request.getByRole('button', { name: 'Decline' }).click();
  await expect(ops.getByText(`Declined: Nora ${lastName}`)).toBeVisible();
  await ops.context().close();

  await page.goto('./#/requests?status=DECLINED');
  await page.reload();
  await expect(await requestWith(page, lastName)).toContainText('Known under another name');
});
