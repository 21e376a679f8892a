import type { Route } from './router';
import type { Session } from './session';

/** The element of a screen, and how its script is loaded. */
interface Screen {
  tag: string;
  load: () => Promise<unknown>;
  /** Given by a screen that stays while the user goes from one of its places to another. */
  key?: string;
}

/** What every screen is given. */
interface Panel extends HTMLElement {
  session: Session;
  route: Route;
  itemId: string;
}

const callForm: Screen = { tag: 'call-form-panel', load: () => import('../panels/call-form-panel') };
const flagForm: Screen = { tag: 'raise-flag-panel', load: () => import('../panels/raise-flag-panel') };
const disputeForm: Screen = { tag: 'dispute-form-panel', load: () => import('../panels/dispute-form-panel') };

/** List and dispute are one screen, as those of flags are. */
const DISPUTES: Screen = { tag: 'disputes-panel', load: () => import('../panels/disputes-panel'), key: 'disputes' };

/** One lazy panel for each screen. */
const SCREENS: Record<Route['name'], Screen> = {
  home: { tag: 'home-panel', load: () => import('../panels/home-panel') },
  'call-new': callForm,
  'call-edit': callForm,
  'call-correct': callForm,
  calls: { tag: 'calls-panel', load: () => import('../panels/calls-panel') },
  call: { tag: 'call-panel', load: () => import('../panels/call-panel') },
  'flag-new': flagForm,
  flags: { tag: 'own-flags-panel', load: () => import('../panels/own-flags-panel') },
  flag: { tag: 'flag-panel', load: () => import('../panels/flag-panel') },
  'dispute-new': disputeForm,
  dispute: { tag: 'dispute-panel', load: () => import('../panels/dispute-panel') },
  disputes: { tag: 'own-disputes-panel', load: () => import('../panels/own-disputes-panel') },
  statement: { tag: 'statement-panel', load: () => import('../panels/statement-panel') },
  statements: { tag: 'statements-panel', load: () => import('../panels/statements-panel') },
  requests: { tag: 'requests-panel', load: () => import('../panels/requests-panel') },
  notifications: { tag: 'notifications-panel', load: () => import('../panels/notifications-panel') },
  'notification-settings': { tag: 'notification-settings-panel', load: () => import('../panels/notification-settings-panel') },
  liaisons: { tag: 'liaisons-panel', load: () => import('../panels/liaisons-panel') },
  'dead-letters': { tag: 'dead-letters-panel', load: () => import('../panels/dead-letters-panel') },
  calendars: { tag: 'calendars-panel', load: () => import('../panels/calendars-panel') },
  calendar: { tag: 'calendar-panel', load: () => import('../panels/calendar-panel') },
  promises: { tag: 'promises-panel', load: () => import('../panels/promises-panel') },
  'dispute-reports': { tag: 'dispute-reports-panel', load: () => import('../panels/dispute-reports-panel') },
  queued: callForm,
  waiting: { tag: 'waiting-panel', load: () => import('../panels/waiting-panel') },
  summaries: { tag: 'summaries-panel', load: () => import('../panels/summaries-panel') },
  checks: { tag: 'checks-panel', load: () => import('../panels/checks-panel') },
  menu: { tag: 'menu-panel', load: () => import('../panels/menu-panel') },
};

/** List and item are one screen: on a desktop side by side. */
const FLAGS: Screen = { tag: 'flags-panel', load: () => import('../panels/flags-panel'), key: 'flags' };

/** What all but reps see instead. */
const INSTEAD: Partial<Record<Route['name'], Screen>> = {
  home: { tag: 'territories-panel', load: () => import('../panels/territories-panel') },
  flags: FLAGS,
  flag: FLAGS,
  disputes: DISPUTES,
  dispute: DISPUTES,
};

/** The form that opens what waits, by its kind; that of a call when left out. */
const QUEUED: Partial<Record<string, Screen>> = { flag: flagForm, dispute: disputeForm };

/** The screen of a place for the user. */
export function screenOf(route: Route, session: Session): Screen {
  const queued = route.name === 'queued' && QUEUED[session.sync.entries.find(({ seq }) => seq === Number(route.id))?.kind ?? ''];
  if (queued) return queued;
  return (session.isRep ? undefined : INSTEAD[route.name]) ?? SCREENS[route.name];
}

/** The panel of a place: the one that is shown, given the new place, or else a new one. */
export function panelOf({ tag }: Screen, session: Session, route: Route, shown: HTMLElement = document.createElement(tag)): HTMLElement {
  return Object.assign(shown as Panel, { session, route, itemId: route.id ?? '' });
}

/** Loads the script of a place ahead; what fails here is said when the place is shown. */
export function preload(route: Route): void {
  void SCREENS[route.name].load().catch(() => undefined);
}
