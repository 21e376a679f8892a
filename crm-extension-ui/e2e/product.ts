import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The demo users; all have the same password. */
export type User = 'rep' | 'manager' | 'liaison' | 'ops' | `rep${string}`;

const PASSWORD = 'demo';

/** Opens the product and signs in on Keycloak's page. */
export async function signIn(page: Page, user: User, place = ''): Promise<void> {
  await page.goto(`./${place}`);
  await page.locator('#username').fill(user);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
  await expect(page.getByRole('navigation', { name: /Main|Hauptnavigation/ })).toBeVisible();
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

/** Asserts that axe finds nothing wrong with what is shown, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
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

/** Chooses a chip by its label within a group. */
export async function choose(page: Page, group: string, label: string | RegExp): Promise<void> {
  await page.getByRole('group', { name: group }).or(page.getByRole('radiogroup', { name: group })).getByText(label, { exact: typeof label === 'string' }).click();
}

/** A name that no other run has used; letters only, for a person. */
export function uniqueName(start: string): string {
  const letters = [...Date.now().toString()].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
  return `${start}${letters}`;
}
