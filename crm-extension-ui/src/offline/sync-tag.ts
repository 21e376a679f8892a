/** The tag under which the browser is asked to wake the service worker when the network is back. */
export const SYNC_TAG = 'outbox';
