/**
 * The scripts of all screens off the way to the call form, by the tags of their elements. They are named in a file of
 * their own, so that a phone that logs a call does not load their names first.
 */
export const PANELS = {
  'calendar-panel': () => import('../panels/calendar-panel'),
  'calendars-panel': () => import('../panels/calendars-panel'),
  'checks-panel': () => import('../panels/checks-panel'),
  'dead-letters-panel': () => import('../panels/dead-letters-panel'),
  'dispute-form-panel': () => import('../panels/dispute-form-panel'),
  'dispute-panel': () => import('../panels/dispute-panel'),
  'dispute-reports-panel': () => import('../panels/dispute-reports-panel'),
  'disputes-panel': () => import('../panels/disputes-panel'),
  'flag-panel': () => import('../panels/flag-panel'),
  'flags-panel': () => import('../panels/flags-panel'),
  'liaisons-panel': () => import('../panels/liaisons-panel'),
  'menu-panel': () => import('../panels/menu-panel'),
  'notification-settings-panel': () => import('../panels/notification-settings-panel'),
  'notifications-panel': () => import('../panels/notifications-panel'),
  'own-disputes-panel': () => import('../panels/own-disputes-panel'),
  'own-flags-panel': () => import('../panels/own-flags-panel'),
  'promises-panel': () => import('../panels/promises-panel'),
  'raise-flag-panel': () => import('../panels/raise-flag-panel'),
  'requests-panel': () => import('../panels/requests-panel'),
  'statement-panel': () => import('../panels/statement-panel'),
  'statements-panel': () => import('../panels/statements-panel'),
  'summaries-panel': () => import('../panels/summaries-panel'),
  'territories-panel': () => import('../panels/territories-panel'),
  'waiting-panel': () => import('../panels/waiting-panel'),
} satisfies Record<string, () => Promise<unknown>>;
