/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { Api } from '../data/api';
import { openDatabase, signedIn } from './database';
import { Outbox } from './outbox';
import { SYNC_TAG } from './sync-tag';
import { Tokens } from './tokens';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

const SCOPE = new URL(self.registration.scope);

// Answers from the device first: the screens are there before the network is.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/api\//, /\/licenses\.txt$/] }));

self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()); });
self.addEventListener('message', (event) => { if (event.data === 'take-over') void self.skipWaiting(); });
self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
  if (tag === SYNC_TAG) waitUntil.call(event, sendOutbox());
});

/** Sends what waits while no page is open; what fails now makes the browser try again later. */
async function sendOutbox(): Promise<void> {
  const database = await openDatabase(SCOPE.pathname);
  try {
    const who = await signedIn(database);
    if (!who) return;
    const tokens = new Tokens(database, who.me.id);
    const api = new Api({ base: new URL('api/', SCOPE), token: () => tokens.access(), language: () => 'en', signInEnded: () => undefined });
    const ready = async (): Promise<void> => {
      await api.ping();
      await api.token();
    };
    await new Outbox(database, who.me.id).send(ready, (intent) => api.send(intent));
  } finally {
    database.close();
  }
}
