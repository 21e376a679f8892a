import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

/** The journeys run against the running product: BASE_URL names it, CHROMIUM the browser. */
const config: PlaywrightTestConfig = defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080/crm-extension/',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // What was on the screen at each step is in the snapshots; a film would cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  projects: [
    // A phone has no keys to press.
    { name: 'phone', testIgnore: ['screenshots.spec.ts', 'speed.spec.ts', 'offline/**'], grepInvert: /@keyboard/, use: phone },
    { name: 'desktop', testIgnore: ['screenshots.spec.ts', 'speed.spec.ts', 'offline/**'], use: desktop },
    // Without a trace, which would hold each of hundreds of requests.
    { name: 'offline', testMatch: 'offline/*.spec.ts', timeout: 120_000, use: { ...phone, trace: 'off' } },
    { name: 'speed', testMatch: 'speed.spec.ts', timeout: 300_000, use: { ...phone, trace: 'off' } },
    { name: 'screenshots', testMatch: 'screenshots.spec.ts', timeout: 180_000 },
  ],
});

export default config;
