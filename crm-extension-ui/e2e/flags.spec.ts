import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { button, detail, LIAISON, openInbox, rows, test } from './flags';
import { choose, expectAccessible, signIn, uniqueName } from './product';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Begins to choose rows, which on a desktop can be done at once. */
async function beginToChoose(page: Page): Promise<void> {
  if (isPhone(page)) await page.locator('page-header').getByRole('button', { name: 'Select' }).click();
}

test('a liaison takes a flag from new to resolved, with a note, a reply, and one step back', async ({ page, others }) => {
  const word = uniqueName('triage');
  const { outlet } = await others.raise(word, 0);
  await openInbox(page, word);
  await expect(rows(page)).toHaveCount(1);
  await expectAccessible(page);
  await rows(page).getByRole('link').click();
  await expect(detail(page).getByRole('heading', { name: outlet.name })).toBeVisible();
  await expect(detail(page).getByText(word)).toBeVisible();
  await expectAccessible(page);

  await detail(page).getByRole('button', { name: 'Acknowledge' }).click();
  await expect(page.getByText(`Acknowledged: ${outlet.name}`)).toBeVisible();
  await detail(page).getByRole('button', { name: 'Start' }).click();
  await expect(detail(page).locator('.badge').first()).toHaveText('In progress');

  await button(page, 'Write a note').click();
  await page.getByLabel('Note: internal, never shown to reps').pressSequentially('Known there? @');
  const person = page.getByRole('group', { name: 'Mention' }).getByRole('button').first();
  const name = await person.innerText();
  await expectAccessible(page);
  await person.click();
  await button(page, 'Keep the note').click();
  await expect(page.getByRole('region', { name: 'Internal notes' }).getByRole('listitem')).toContainText(`Known there? @${name}`);

  await button(page, 'Write a reply').click();
  await page.getByLabel('Reply: the reporter reads it').fill('We ask the wholesaler');
  await button(page, 'Send the reply').click();
  await expect(page.getByRole('region', { name: 'Replies to the reporter' }).getByRole('listitem')).toContainText('We ask the wholesaler');

  await detail(page).locator('flag-acts .acts').getByRole('button', { name: 'Resolve' }).click();
  await detail(page).locator('inbox-writer').getByRole('button', { name: 'Resolve' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await page.getByLabel('What was done?').fill('Delivered this morning');
  await detail(page).locator('inbox-writer').getByRole('button', { name: 'Resolve' }).click();
  await expect(detail(page).locator('.answer')).toContainText('Delivered this morning');
  await expect(detail(page).locator('flag-acts').getByRole('button')).toHaveCount(0);
  await expectAccessible(page);

  await page.locator('toast-stack').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('toast-stack').getByText('Taken back')).toBeVisible();
  await expect(detail(page).locator('.badge').first()).toHaveText('In progress');
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText('Last act taken back');
});

test('an act on several does what it can and leaves the rest chosen, with the reason', async ({ page, others }) => {
  const word = uniqueName('bulk');
  await others.raise(word, 1);
  await others.raise(word, 2);
  const ahead = await others.raise(word, 3);
  await others.act('ops', ahead, 'start');
  await openInbox(page, word);
  await expect(rows(page)).toHaveCount(3);
  await beginToChoose(page);
  await rows(page).first().getByRole('checkbox').check();
  await button(page, 'Select all').click();
  await expect(page.getByText('3 selected')).toBeVisible();
  await expectAccessible(page);
  await page.locator('inbox-bulk').getByRole('button', { name: 'Acknowledge' }).click();
  await expect(page.locator('inbox-bulk').getByText('2 done, 1 not: The flag is further on')).toBeVisible();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: ahead.outlet.name })).toBeChecked();
  await expect(rows(page).getByText('Acknowledged')).toHaveCount(2);

  await page.locator('inbox-bulk').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByLabel('Why will nothing be done?').fill('Known since last week');
  await expectAccessible(page);
  await page.locator('inbox-bulk inbox-writer').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Dismiss: 1 done')).toBeVisible();
  await expect(rows(page).getByText('Dismissed')).toHaveCount(1);
  await page.locator('toast-stack').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page).getByText('In progress')).toHaveCount(1);
});

test('a filter is set in its dialog, lies in the address, and is kept as a view', async ({ page, others }) => {
  const word = uniqueName('view');
  await others.raise(word, 4, { type: 'OUTLET_CLOSURE' });
  await others.raise(word, 5);
  await openInbox(page, word);
  await expect(rows(page)).toHaveCount(2);
  await page.locator('inbox-filter').getByRole('button', { name: /^Filter/ }).click();
  await choose(page, 'Outlet closed');
  await expectAccessible(page);
  await button(page, 'Show flags').click();
  await expect(rows(page)).toHaveCount(1);
  expect(new URL(page.url()).hash).toBe(`#/flags?type=OUTLET_CLOSURE&q=${word}`);
  await expect(page.locator('inbox-filter').getByRole('button', { name: /^Filter/ })).toContainText('1');

  await page.getByRole('button', { name: 'Choose a view' }).click();
  await page.getByLabel('Keep this filter as').fill(word);
  await expectAccessible(page);
  await button(page, 'Keep').click();
  await expect(page.getByRole('button', { name: 'Choose a view' })).toContainText(word);
  await page.goBack();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Choose a view' }).click();
  await page.locator('inbox-views').getByRole('link', { name: word }).click();
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Choose a view' }).click();
  await button(page, `Rename “${word}”`).click();
  await page.getByLabel('Name of the view').fill(`${word} too`);
  await button(page, 'Save').click();
  await button(page, `Remove “${word} too”`).click();
  await page.locator('toast-stack').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Choose a view' }).click();
  await button(page, `Remove “${word} too”`).click();
  await expect(page.getByRole('button', { name: 'Choose a view' })).toContainText('Filtered');
  await page.getByRole('button', { name: /Type: Outlet closed/ }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('what matches nothing says so and leads back to what is open', async ({ page }) => {
  await openInbox(page, uniqueName('nothing'));
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Reset the filter').click();
  await expect(page.getByLabel('Outlet, city or note')).toHaveValue('');
});

test('two flags about the same are merged, and taken apart again', async ({ page, others }) => {
  const word = uniqueName('merge');
  const first = await others.raise(word, 6, { type: 'STOCK_OUT' });
  const second = await others.raise(word, 6, { type: 'STOCK_OUT' });
  await signIn(page, LIAISON, `#/flags/${first.id}?q=${word}`);
  const card = detail(page).getByRole('region', { name: 'Flag', exact: true });
  const like = page.getByRole('region', { name: 'Probably the same' });
  const other = like.getByRole('listitem').filter({ has: page.locator(`a[href*="${second.id}"]`) });
  await expectAccessible(page);
  await other.getByRole('button', { name: 'Merge it into this' }).click();
  await expect(card.getByText('+1 merged')).toBeVisible();
  await expect(other).toHaveCount(0);
  await page.locator('toast-stack').getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByText('+1 merged')).toBeHidden();
  await other.getByRole('button', { name: 'Merge this into it' }).click();
  await expect(detail(page).getByText('Merged: handled together with another flag')).toBeVisible();
});

test('the list goes into a file with the filter it has', async ({ page, others }) => {
  const word = uniqueName('export');
  await others.raise(word, 7);
  await others.raise(word, 8);
  await openInbox(page, word);
  await expect(rows(page)).toHaveCount(2);
  const coming = page.waitForEvent('download');
  await button(page, 'Export CSV').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('anomaly-flags.csv');
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(1).every((line) => line.includes(word))).toBe(true);
  await page.route('**/api/anomaly-flags/export*', (route) => route.abort());
  await button(page, 'Export CSV').click();
  await expect(page.getByText('Nothing was exported')).toBeVisible();
});

test('single keys go through the list, act, and can be switched off', { tag: '@keyboard' }, async ({ page, others }) => {
  const word = uniqueName('keys');
  const flags = [await others.raise(word, 9), await others.raise(word, 10)];
  await openInbox(page, word);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('j');
  await expect(rows(page).nth(0)).toHaveClass(/active/);
  await page.keyboard.press('j');
  await expect(detail(page).getByRole('heading', { name: flags[0]!.outlet.name })).toBeVisible();
  await page.keyboard.press('k');
  await expect(detail(page).getByRole('heading', { name: flags[1]!.outlet.name })).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail(page).locator('.badge').first()).toHaveText('Acknowledged');
  await page.keyboard.press('z');
  await expect(detail(page).locator('.badge').first()).toHaveText('New');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note: internal, never shown to reps')).toBeFocused();
  await page.keyboard.type('just a note');
  await expect(detail(page).locator('.badge').first()).toHaveText('New');
  await detail(page).getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Escape');
  await expect(rows(page).nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toBeVisible();
  await expectAccessible(page);
  const inUse = page.getByLabel('Use single-key shortcuts on this device');
  await inUse.uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  await button(page, 'Keyboard shortcuts').click();
  await inUse.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Outlet, city or note')).toBeFocused();
});

test('a flag that is raised shows in the open inbox by itself, below what others did with the open one', async ({ page, others }) => {
  const word = uniqueName('live');
  const first = await others.raise(word, 11);
  const ready = page.waitForResponse('**/api/events');
  await openInbox(page, word);
  await ready;
  await expect(rows(page)).toHaveCount(1);
  await others.raise(word, 12);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('1 new flag', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await rows(page).nth(1).getByRole('link').click();
  await button(page, 'Write a note').click();
  await page.getByLabel('Note: internal, never shown to reps').fill('half a thought');
  await others.act('ops', first, 'start');
  await expect(detail(page).getByText(`Changed meanwhile. ${await others.nameOf('ops')}: Work started`)).toBeVisible();
  await expect(detail(page).locator('.badge').first()).toHaveText('In progress');
  await expect(page.getByLabel('Note: internal, never shown to reps')).toHaveValue('half a thought');
  await expectAccessible(page);
});

test('what comes in leaves the rows that are looked at where they are, with the focus', async ({ page, others }) => {
  const word = uniqueName('still');
  for (let outlet = 0; outlet < 14; outlet++) await others.raise(word, outlet % 7);
  const ready = page.waitForResponse('**/api/events');
  await openInbox(page, word);
  await ready;
  await expect(rows(page)).toHaveCount(14);
  const row = rows(page).filter({ has: page.locator(`a[href="${(await rows(page).nth(11).getByRole('link').getAttribute('href')) ?? ''}"]`) });
  await row.getByRole('link').focus();
  await row.scrollIntoViewIfNeeded();
  const before = (await row.boundingBox())!.y;
  await others.raise(word, 8);
  await expect(rows(page)).toHaveCount(15);
  expect(Math.abs((await row.boundingBox())!.y - before)).toBeLessThan(2);
  await expect(row.getByRole('link')).toBeFocused();

  await row.getByRole('link').click();
  await expect(detail(page).locator('h2').first()).toBeVisible();
  if (!isPhone(page)) return;
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(row.getByRole('link')).toBeFocused();
  await expect(row).toBeInViewport();
});

test('a connection that was cut comes back, with what was missed', async ({ page, others }) => {
  await page.route('**/api/events', (route) => route.abort());
  const word = uniqueName('cut');
  await others.raise(word, 15);
  const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/events'));
  await openInbox(page, word);
  await refused;
  await expect(rows(page)).toHaveCount(1);
  await others.raise(word, 16);
  await page.unroute('**/api/events');
  await expect(rows(page)).toHaveCount(2);
});

test('who acts on what somebody else changed unheard is told who and what, and loses nothing', async ({ page, others }) => {
  await page.route('**/api/events', (route) => route.abort());
  const word = uniqueName('stale');
  const flag = await others.raise(word, 13);
  await signIn(page, LIAISON, `#/flags/${flag.id}?q=${word}`);
  await detail(page).locator('flag-acts .acts').getByRole('button', { name: 'Resolve' }).click();
  await page.getByLabel('What was done?').fill('Delivered');
  await others.act('ops', flag, 'acknowledge');
  await detail(page).locator('inbox-writer').getByRole('button', { name: 'Resolve' }).click();
  await expect(detail(page).getByRole('alert')).toBeVisible();
  await expect(detail(page).getByText(`Changed meanwhile. ${await others.nameOf('ops')}: Acknowledged`)).toBeVisible();
  await expect(page.getByLabel('What was done?')).toHaveValue('Delivered');
  await expectAccessible(page);
  await detail(page).locator('inbox-writer').getByRole('button', { name: 'Resolve' }).click();
  await expect(detail(page).locator('.answer')).toContainText('Delivered');
});

test('a list that cannot be loaded says so and loads when tried again', async ({ page, others }) => {
  const word = uniqueName('trouble');
  await others.raise(word, 14);
  await page.route(/api\/anomaly-flags\?/, (route) => route.abort());
  await openInbox(page, word);
  await expect(page.getByRole('heading', { name: 'The server cannot be reached' })).toBeVisible();
  await page.unroute(/api\/anomaly-flags\?/);
  await button(page, 'Try again').click();
  await expect(rows(page)).toHaveCount(1);
});
