import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, expect, type Page, test as base } from '@playwright/test';
import { signIn, type User } from '../product';
import { Network } from './network';

/** A phone with a browser whose profile outlives it, in a network of its own. */
export class Phone {
  /** What is in front of the user. */
  page!: Page;
  #browser!: BrowserContext;
  readonly #profile = mkdtempSync(join(tmpdir(), 'phone-'));

  constructor(readonly network: Network) {}

  /** Starts the browser, on the profile as it was left. */
  async start(): Promise<void> {
    this.#browser = await chromium.launchPersistentContext(this.#profile, { baseURL: this.network.address });
    await this.#browser.setOffline(this.network.isCut);
    this.page = this.#browser.pages()[0]!;
  }

  /** Ends the browser with SIGKILL, as the system does when it needs the memory. */
  async kill(): Promise<void> {
    const gone = this.#browser.waitForEvent('close');
    // Playwright makes the browser the leader of a group: its children die with it.
    process.kill(-browserOf(this.#profile), 'SIGKILL');
    await gone;
  }

  /** Another tab of the same browser, at the application's start. */
  async openTab(): Promise<Page> {
    const tab = await this.#browser.newPage();
    await tab.goto('./');
    return tab;
  }

  /** Signs in and waits until the application is on the phone, so that it would start without a network. */
  async signIn(user: User): Promise<void> {
    await signIn(this.page, user);
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** Neither the server nor Keycloak can be reached any more. */
  async leaveNetwork(): Promise<void> {
    this.network.cut();
    await this.#browser.setOffline(true);
  }

  async joinNetwork(): Promise<void> {
    this.network.mend();
    await this.#browser.setOffline(false);
  }

  /**
   * Starts the browser again with no room for anything more, until the function given back is called. Again, because
   * a running one goes on with the room it has found before.
   */
  async restartFull(): Promise<() => Promise<unknown>> {
    await this.kill();
    await this.start();
    const devtools = await this.#openDevtools();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize: 1 });
    await this.page.goto('./');
    return () => devtools.send('Storage.overrideQuotaForOrigin', { origin: this.#origin });
  }

  /** Closes the page, and once the network is back wakes the service worker as the browser does. */
  async syncWithoutPage(tag: string): Promise<void> {
    const devtools = await this.#openDevtools();
    await this.page.close();
    await this.joinNetwork();
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL === this.network.address);
        if (own) resolve(own.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.dispatchSyncEvent', { origin: this.#origin, registrationId: await registered, tag, lastChance: false });
  }

  /** Beside the page, not on it: there they would make it believe in a network. */
  async #openDevtools(): Promise<CDPSession> {
    return this.#browser.newCDPSession(await this.#browser.newPage());
  }

  get #origin(): string {
    return new URL(this.network.address).origin;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#profile, { recursive: true });
  }
}

/** The process of the browser itself on a profile; its helpers name their type. */
function browserOf(profile: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const browser = processes.find((pid) => {
    const command = commandOf(pid);
    return command.includes(`--user-data-dir=${profile}`) && !command.some((word) => word.startsWith('--type='));
  });
  if (!browser) throw new Error(`No browser runs on ${profile}`);
  return Number(browser);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // it has ended since it was listed
  }
}

/** A test with a phone of its own. */
export const test = base.extend<{ phone: Phone }>({
  phone: async ({ baseURL }, use) => {
    const network = await Network.start(new URL(baseURL!));
    const phone = new Phone(network);
    await phone.start();
    await use(phone);
    await phone.close();
    await network.close();
  },
});

export { expect };
