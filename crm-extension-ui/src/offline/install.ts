/** How often a page that stays open asks for a new version. */
const ASK_AGAIN_MS = 3_600_000;

let waiting: ServiceWorker | undefined;
let taking = false;
let replaced = false;

/** Puts the application onto the device, and says when a new version waits to take over. */
export async function install(outdated: () => void): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker || !import.meta.env.PROD) return;
  const first = !serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    replaced = !first;
    if (taking) location.reload();
  });
  const registration = await serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  const look = (): void => {
    if (!registration.waiting || !serviceWorker.controller) return;
    waiting = registration.waiting;
    outdated();
  };
  const watch = (): void => { registration.installing?.addEventListener('statechange', look); };
  look();
  watch();
  registration.addEventListener('updatefound', watch);
  setInterval(() => void registration.update().catch(() => undefined), ASK_AGAIN_MS);
  // So that the browser does not clear what is not sent yet; whether it grants that is its own affair.
  void navigator.storage.persist();
}

/** Lets the new version take over, which loads the page again. */
export function update(): void {
  taking = true;
  waiting?.postMessage('take-over');
}

/** Whether another version has taken over since this page was loaded. */
export function isReplaced(): boolean {
  return replaced;
}
