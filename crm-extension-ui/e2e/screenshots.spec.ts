import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choose, signIn, type User } from './product';

/** Writes the screens at two widths, light and dark, to the folder that SCREENSHOT_DIR names. */
const FOLDER = process.env['SCREENSHOT_DIR'] ?? 'test-results/screenshots';

const SIZES = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};

type Screen = [name: string, show: (page: Page) => Promise<void>];

const at = (place: string, text: string | RegExp) => async (page: Page) => {
  await page.goto(`./#/${place}`);
  await expect(page.getByText(text).first()).toBeVisible();
};

const openPicker = async (page: Page) => {
  await at('calls/new', 'Outcome')(page);
  if (await page.getByRole('button', { name: /Choose from/ }).isVisible() && (page.viewportSize()?.width ?? 0) < 900) {
    await page.getByRole('button', { name: /Choose from/ }).click();
  }
  await expect(page.getByRole('option').first()).toBeVisible();
};

const REP: Screen[] = [
  ['home', at('home', 'Targets due')],
  ['call-new', at('calls/new', /Choose from|Choose the HCP/)],
  ['picker', openPicker],
  [
    'picker-search',
    async (page) => {
      await page.getByRole('combobox').pressSequentially('card');
      await expect(page.getByText(/of \d+/).first()).toBeVisible();
    },
  ],
  [
    'call-filled',
    async (page) => {
      await page.getByRole('option').first().click();
      await page.getByRole('checkbox').first().click();
      await choose(page, 'Interested');
      await page.getByRole('button', { name: 'Submit call' }).click();
      await expect(page.getByText('Choose what happens next.')).toBeVisible();
    },
  ],
  ['calls', at('calls', 'Submitted')],
  ['requests', at('requests', 'My requests')],
  ['menu', at('menu', 'Appearance')],
];

const OTHERS: Screen[] = [
  ['home', at('home', 'Coverage by territory')],
  ['calls', at('calls', 'From')],
];

const SCREENS: [User, Screen[]][] = [
  ['rep', REP],
  ['manager', OTHERS],
  ['ops', [...OTHERS, ['requests', at('requests', 'Data-change requests')]]],
];

for (const [size, use] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [user, screens] of SCREENS) {
      test(`${user} ${size} ${colorScheme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({ ...use, baseURL, colorScheme, locale: 'en-US', reducedMotion: 'reduce' });
        const page = await context.newPage();
        await signIn(page, user);
        mkdirSync(FOLDER, { recursive: true });
        for (const [name, show] of screens) {
          await show(page);
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: join(FOLDER, `${user}-${name}-${size}-${colorScheme}.png`) });
        }
        await context.close();
      });
    }
  }
}
