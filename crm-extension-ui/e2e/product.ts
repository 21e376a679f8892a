import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The demo users; all have the same password. */
export type User = `rep${string}` | `manager${string}` | `liaison${string}` | 'ops';

const PASSWORD = 'demo';

/** Opens the product and signs in on Keycloak's page. */
export async function signIn(page: Page, user: User, place = ''): Promise<void> {
  await page.goto(`./${place}`);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page.locator('page-header h1')).toBeVisible();
}

/** Ends the session, here and at Keycloak. */
export async function signOut(page: Page): Promise<void> {
  await page.goto('./#/menu');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.locator('#username')).toBeVisible();
}

/** The heading of the page shown. */
export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asserts that axe finds nothing wrong with what is shown; in dark colours are all that is new. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules('color-contrast')).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** The coverage on home, in percent. */
export async function coverageOf(page: Page): Promise<number> {
  const number = page.locator('coverage-card .big').first();
  await expect(number).toBeVisible();
  return Number(await number.getAttribute('data-coverage'));
}

/** Taps a chip by its label. */
export async function choose(page: Page, label: string | RegExp): Promise<void> {
  const name = { name: label, exact: typeof label === 'string' };
  await page.getByRole('radio', name).or(page.getByRole('checkbox', name)).first().click();
}

/** A name that no other run has used; letters only, for a person. */
export function uniqueName(start: string): string {
  const letters = Array.from(Date.now().toString(), (digit) => String.fromCharCode(97 + Number(digit))).join('');
  return `${start}${letters}`;
}

/**
 * Opens the form for a target of the rep without a call in the running cycle, with one tap: from the targets due on
 * home, or from the list when none of those is unseen. Gives the name back.
 */
export async function unseenTarget(page: Page): Promise<string> {
  const due = page.locator('home-panel a[data-hcp]', { hasText: /0 of \d+ planned/ }).first();
  await expect(page.locator('home-panel a[data-hcp]').first()).toBeVisible();
  if ((await due.count()) > 0) {
    const name = await due.locator('.name').innerText();
    await due.click();
    return name;
  }
  await page.goto('./#/calls/new');
  await openPicker(page);
  const row = page.getByRole('option', { name: /0 of \d+ planned/ }).first();
  const name = await row.locator('b').innerText();
  await row.click();
  return name;
}

/** Shows the list of HCPs: a sheet on a phone, always there on a desktop. */
export async function openPicker(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 900) await page.getByRole('button', { name: /Choose from|Change/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** A picture as a phone would take it. */
export async function picture(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000;
    canvas.height = 2000;
    const drawing = canvas.getContext('2d')!;
    drawing.fillStyle = 'teal';
    drawing.fillRect(0, 0, 3000, 2000);
    return canvas.toDataURL('image/png');
  });
  return { name: 'shelf.png', mimeType: 'image/png', buffer: Buffer.from(data.split(',')[1]!, 'base64') };
}

/** Chooses an outlet in the flag form, another for each number, whatever stands there; gives its key and name. */
export async function chooseOutlet(page: Page, number: number): Promise<{ id: string; name: string }> {
  await page.getByRole('button', { name: /Choose from \d+ outlets|Change/ }).click();
  const outlet = page.locator('outlet-picker [data-outlet]').nth(number);
  const chosen = { id: (await outlet.getAttribute('data-outlet'))!, name: (await outlet.locator('.name').textContent())! };
  await outlet.click();
  await expect(page.locator('[data-field=outlet] b')).toHaveText(chosen.name);
  return chosen;
}
