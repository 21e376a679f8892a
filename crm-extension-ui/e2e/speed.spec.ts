import { expect, type Page, type Request, test } from '@playwright/test';

/*
 * Not a test but a measurement, printed: how long a rep waits on a mid phone. Run by "./benchmark phone", which see.
 */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;
const FIRST_VISITS = 5;
const VISITS = 7;
const WORDS = ['anna', 'cardio', 'boston', 'mill', 'har', 'ley', 'oncol', 'st', 'mar', 'e'];

interface Visit {
  usableMs: number;
  scripts: { name: string; bytes: number }[];
  kilobytes: number;
}

async function throttled(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}

/** From the request for the page until products can be tapped and the territory's list is there to pick from. */
async function visit(page: Page, asked: Promise<Request>): Promise<Visit> {
  const usable = await page.waitForFunction(() => {
    const form = document.querySelector('crm-app')?.shadowRoot?.querySelector('call-form-panel')?.shadowRoot?.querySelector('call-fields')?.shadowRoot;
    const products = form?.querySelector('chip-group')?.shadowRoot?.querySelectorAll('input').length ?? 0;
    const hcps = /[1-9][\d,.]* HCPs/.test(form?.textContent ?? '');
    return products > 0 && hcps ? performance.timeOrigin + performance.now() : false;
  }, undefined, { polling: 'raf', timeout: 60_000 });
  const usableMs = ((await usable.jsonValue()) as number) - (await asked).timing().startTime;
  const entries = await page.evaluate(() => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
    return all.map(({ name, encodedBodySize, transferSize }) => ({ name, encodedBodySize, transferSize }));
  });
  const scripts = entries.filter(({ name }) => name.endsWith('.js')).map(({ name, encodedBodySize }) => ({ name: name.replace(/.*\//, ''), bytes: encodedBodySize }));
  return { usableMs, scripts, kilobytes: entries.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000 };
}

/** The next request for the page itself, which is what a visit begins with; what Keycloak did before is not ours. */
function pageRequest(page: Page): Promise<Request> {
  return page.waitForEvent('request', (request) => request.isNavigationRequest() && /\/crm-extension\/(\?|$)/.test(request.url()));
}

function nearestRank(values: number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(rank * sorted.length) - 1)] ?? NaN;
}

/** A line of the table: the measured value, and the same in yardsticks, which hardly depends on the machine. */
function print(what: string, values: number[], target: number, rank: number, yard: number): void {
  const value = nearestRank(values, rank);
  const numbers = [`${value.toFixed(0)} ms`, `${Math.max(...values).toFixed(0)} ms`, `${target} ms`, (value / yard).toFixed(1)];
  console.log(what.padEnd(46), ...numbers.map((text) => text.padStart(9)), value <= target ? 'reached' : 'missed');
}

/** How long a fixed piece of work takes in this run, at the same speed: 10,000 texts made and sorted. */
function yardstick(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const took: number[] = [];
    for (let round = 0; round < 25; round++) {
      const start = performance.now();
      const texts = Array.from({ length: 10_000 }, (_one, at) => ((at * 7919) % 10_007).toString(36));
      texts.sort();
      took.push(performance.now() - start);
    }
    return took;
  });
}

/** Signs in on a device that has never seen the application, and opens the form. */
async function firstVisit(page: Page): Promise<Visit> {
  await page.goto('./#/calls/new');
  await page.locator('#username').fill('rep');
  await page.locator('#password').fill('demo');
  await throttled(page);
  const back = pageRequest(page);
  await page.locator('#kc-login').click();
  return visit(page, back);
}

test('a rep on a mid phone', async ({ browser }) => {
  const firsts: Visit[] = [];
  let page!: Page;
  for (let i = 0; i <= FIRST_VISITS; i++) {
    page = await (await browser.newContext()).newPage();
    const first = await firstVisit(page);
    // The very first one meets a server that has just started.
    if (i > 0) firsts.push(first);
    if (i < FIRST_VISITS) await page.context().close();
  }
  const first = firsts[0]!;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect(async () => { expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true); }).toPass();

  const repeats: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    await page.goto('about:blank');
    const asked = pageRequest(page);
    await page.goto('./#/calls/new');
    repeats.push((await visit(page, asked)).usableMs);
  }

  await page.getByRole('button', { name: /Choose from/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  const keystrokes = await typed(page);
  const yard = nearestRank(await yardstick(page), 0.5);

  console.log(`\nChromium with ${NETWORK.latency} ms and 1.6 Mbit/s, CPU ${CPU}x slower\n`);
  console.log(''.padEnd(46), ...['median', 'worst', 'target', 'yards'].map((text) => text.padStart(9)));
  print(`first visit after sign-in (${FIRST_VISITS}): form usable`, firsts.map(({ usableMs }) => usableMs), 2000, 0.5, yard);
  print(`repeat visit (${VISITS}): form usable`, repeats, 800, 0.5, yard);
  print(`keystroke in the picker (${keystrokes.length}, 95th percentile)`, keystrokes, 16, 0.95, yard);
  console.log(`\nThe yardstick, 10,000 texts made and sorted at the same speed, took ${yard.toFixed(1)} ms.`);
  console.log(`The first visit moved ${first.kilobytes.toFixed(0)} kB. Script, gzipped:`);
  for (const { name, bytes } of first.scripts) console.log(`${String(bytes).padStart(8)}  ${name}`);
  console.log(`${String(first.scripts.reduce((sum, { bytes }) => sum + bytes, 0)).padStart(8)}  all; the form's own share is printed by "npm run check:size"\n`);
});

/** The main thread's work for each letter typed and taken back: search, drawing, style and layout. */
function typed(page: Page): Promise<number[]> {
  return page.evaluate(async (words) => {
    const shadow = (element: Element | null | undefined, selector: string) => element?.shadowRoot?.querySelector(selector);
    const form = shadow(document.querySelector('crm-app'), 'call-form-panel');
    const picker = shadow(shadow(form, 'picker-panel'), 'hcp-picker') as HTMLElement & { updateComplete: Promise<boolean> };
    const input = shadow(picker, 'input') as HTMLInputElement;
    const list = shadow(picker, '.list') as HTMLElement;
    const took: number[] = [];
    const key = async (text: string) => {
      await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await picker.updateComplete;
      list.getBoundingClientRect();
      took.push(performance.now() - start);
    };
    for (let round = 0; round < 3; round++) {
      for (const word of words) {
        for (let end = 1; end <= word.length; end++) await key(word.slice(0, end));
        for (let end = word.length - 1; end >= 0; end--) await key(word.slice(0, end));
      }
    }
    return took;
  }, WORDS);
}
