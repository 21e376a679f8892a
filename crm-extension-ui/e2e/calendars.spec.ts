import { expect, type Page, test } from '@playwright/test';
import { choose, expectAccessible, heading, signIn } from './product';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'Parts of the calendar' }).getByRole('link', { name });

/** The number of the version that counts, as the header says. */
async function version(page: Page): Promise<number> {
  return Number(/version (\d+)/.exec(await page.locator('page-header p').innerText())?.[1]);
}

/** Opens the calendar of the region that no other journey counts by. */
async function openLast(page: Page): Promise<number> {
  await page.goto('./#/calendars');
  await expect(heading(page, 'Calendars')).toBeVisible();
  await page.getByRole('link', { name: /^Open the calendar of/ }).last().click();
  await expect(page.locator('calendar-hours')).toBeVisible();
  return version(page);
}

test('ops changes the hours of a region, and finds the draft again wherever one went', async ({ page }) => {
  await signIn(page, 'ops', '#/menu');
  await page.getByRole('link', { name: 'Calendars' }).click();
  await expect(page.locator('[data-region]')).toHaveCount(4);
  await expect(page.locator('week-picture').first()).toBeVisible();
  await expectAccessible(page);
  await openLast(page);
  const friday = page.locator('[data-day=FRIDAY]');
  const hours = await friday.locator('.range').count();
  await friday.getByRole('button', { name: 'Break on Fri' }).click();
  await expect(friday.locator('.range')).toHaveCount(hours + 1);
  const until = friday.getByLabel('Fri until').first();
  await until.fill('06:00');
  await until.blur();
  await expect(friday.getByRole('alert')).toContainText('It ends before it begins');
  await expect(page.getByRole('button', { name: /^Save as version/ })).toHaveCount(0);
  await expectAccessible(page);
  await until.fill('10:00');
  await until.blur();
  await expect(page.getByRole('button', { name: /^Save as version/ })).toBeVisible();

  await openLast(page);
  await expect(friday.locator('.range')).toHaveCount(hours + 1);
  await button(page, 'Discard').click();
  await expect(friday.locator('.range')).toHaveCount(hours);
  await button(page, 'Undo').click();
  await expect(friday.locator('.range')).toHaveCount(hours + 1);
  await button(page, 'Discard').click();
});

test('ops saves a lunch break as a new version, and lets the old one count again', async ({ page }) => {
  await signIn(page, 'ops');
  const before = await openLast(page);
  const friday = page.locator('[data-day=FRIDAY]');
  const hours = await friday.locator('.range').count();
  await friday.getByRole('button', { name: 'Break on Fri' }).click();
  await friday.getByRole('button', { name: 'Copy Fri to other days' }).click();
  await choose(page, 'Wed');
  await expectAccessible(page);
  await button(page, 'Copy the hours').click();
  await button(page, `Save as version ${before + 1}`).click();
  await expect.poll(() => version(page)).toBe(before + 1);
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);

  await part(page, 'Versions').click();
  const made = page.locator(`[data-version='${before + 1}']`);
  await expect(made).toContainText('counts now');
  await expect(made).toContainText(/Mon, .*Fri: 0\d:\d\d–\d\d:\d\d, /);
  await button(page, `Look at version ${before}`).click();
  await expectAccessible(page);
  await button(page, 'Make a new version of it').click();
  await button(page, `Save as version ${before + 2}`).click();
  await expect.poll(() => version(page)).toBe(before + 2);
  await part(page, 'Hours').click();
  await expect(friday.locator('.range')).toHaveCount(hours);
});

test('ops is told why something filed before a holiday is due when it is', async ({ page }) => {
  await signIn(page, 'ops');
  await openLast(page);
  await part(page, 'Due times').click();
  const year = new Date().getFullYear();
  await page.getByLabel('Filed at').fill(`${year}-12-22T10:00`);
  await button(page, 'Add a pause').click();
  await page.getByLabel('From', { exact: true }).fill(`${year}-12-28T00:00`);
  await page.getByLabel('until, if it is over').fill(`${year}-12-29T00:00`);
  await button(page, 'Show the due times').click();
  const resolve = page.locator('[data-promise=RESOLVE]');
  await expect(page.locator('[data-promise=ACKNOWLEDGE]')).toContainText('48 h, day and night');
  await expect(resolve).toContainText('10 working days');
  await expect(resolve.locator(`[data-date='${year}-12-25']`)).toContainText('Christmas');
  await expect(resolve.locator(`[data-date='${year}-12-25']`)).toContainText('none');
  const left = (date: string) => resolve.locator(`[data-date='${year}-12-${date}'] .left`);
  expect((await left('27').innerText()).replace(' left', '')).toBe((await left('28').innerText()).replace(' left', ''));
  await expectAccessible(page);
  await page.getByLabel('Filed at').fill('2099-12-22T10:00');
  await button(page, 'Remove pause 1').click();
  await button(page, 'Show the due times').click();
  await expect(page.locator('calendar-diagnosis [role=alert]')).toBeVisible();
});

test('ops looks at what a library would bring, and keeps it as a draft', async ({ page }) => {
  await signIn(page, 'ops');
  const before = await openLast(page);
  await part(page, 'Holidays').click();
  const last = Number(await page.getByLabel('to year').inputValue());
  await button(page, 'Load holidays').click();
  await page.getByLabel('Country').selectOption('us');
  await page.getByLabel('Part of it').selectOption('ca');
  await button(page, 'Look at them').click();
  await expect(page.locator('holidays-offer')).toContainText('Independence Day');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Take all \d+ over$/ }).click();
  await expect(page.getByRole('heading', { name: `Holidays in ${last + 1}` })).toBeVisible();
  await expect(page.getByLabel('to year')).toHaveValue(String(last + 1));
  await button(page, 'Discard').click();
  await expect(page.getByLabel('to year')).toHaveValue(String(last));
  expect(await version(page)).toBe(before);
});

test('ops pastes a list of holidays, is told of each bad line, and changes one by hand', async ({ page }) => {
  await signIn(page, 'ops');
  const before = await openLast(page);
  await part(page, 'Holidays').click();
  const last = Number(await page.getByLabel('to year').inputValue());
  await button(page, 'Load holidays').click();
  await button(page, 'From a list').click();
  const list = page.getByLabel('A holiday on each line');
  await list.fill(`${last}-08-14;Summer party;09:00-12:00\n${last}-13-01;No month\nnonsense`);
  await button(page, 'Look at them').click();
  const faults = page.locator('holidays-offer').getByRole('alert');
  await expect(faults).toContainText(`Line 2 ${last}-13-01;No month: no date that exists`);
  await expect(faults).toContainText('Line 3');
  await expectAccessible(page);
  await list.fill(`${last}-08-14;Summer party;09:00-12:00`);
  await button(page, 'Look at them').click();
  await button(page, 'Take it over').click();
  await choose(page, String(last));
  await expect(page.locator(`[data-date='${last}-08-14']`)).toContainText('works 09:00–12:00');
  await page.locator(`[data-date='${last}-08-14']`).getByRole('button', { name: /^Change Summer party/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Company day');
  await button(page, 'Change it').click();
  await expect(page.locator(`[data-date='${last}-08-14']`)).toContainText('Company day');
  await page.getByRole('button', { name: /^Remove Company day/ }).click();
  await expect(page.locator(`[data-date='${last}-08-14']`)).toHaveCount(0);
  // What was taken back step by step is no change.
  await expect(page.getByRole('region', { name: 'Unsaved changes' })).toHaveCount(0);
  expect(await version(page)).toBe(before);
});

test('ops promises something else, and what was promised before again', async ({ page }) => {
  await signIn(page, 'ops', '#/promises');
  const said = page.locator('.said');
  await expect(said).toHaveText('Acknowledged within 48 hours, resolved within 10 working days.');
  const promise = async (hours: string): Promise<void> => {
    await button(page, 'Promise something else').click();
    await page.getByLabel(/^Acknowledged within/).fill(hours);
    await button(page, 'Promise it from now on').click();
    await expect(said).toContainText(`within ${hours} hours`);
  };
  try {
    await button(page, 'Promise something else').click();
    await page.getByLabel(/^Warning at/).fill('100');
    await button(page, 'Promise it from now on').click();
    await expect(page.getByLabel(/^Warning at/)).toBeFocused();
    await expectAccessible(page);
    await button(page, 'Cancel').click();
    await promise('47');
    await expect(page.locator('promises-panel [data-version]').first()).toContainText('within 47 hours');
    await expectAccessible(page);
  } finally {
    await page.reload();
    await expect(said).toBeVisible();
    if (!(await said.innerText()).includes('48')) await promise('48');
  }
});

test('calendars and promises are not for a manager, who is shown home', async ({ page }) => {
  await signIn(page, 'manager', '#/calendars');
  await expect(heading(page, 'Territories')).toBeVisible();
  await page.goto('./#/promises');
  await expect(heading(page, 'Territories')).toBeVisible();
});
