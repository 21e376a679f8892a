import type { Route } from './router';
import type { PANELS } from './screens';
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

/** A screen whose script is named in a file of its own. */
const lazy = (tag: keyof typeof PANELS): Screen => ({ tag, load: async () => (await import('./screens')).PANELS[tag]() });
const callForm: Screen = { tag: 'call-form-panel', load: () => import('../panels/call-form-panel') };
const flagForm: Screen = lazy('raise-flag-panel');
const disputeForm: Screen = lazy('dispute-form-panel');

/** List and dispute are one screen, as those of flags are. */
const DISPUTES: Screen = { ...lazy('disputes-panel'), key: 'disputes' };

/** One lazy panel for each screen. */
const SCREENS: Record<Route['name'], Screen> = {
  home: { tag: 'home-panel', load: () => import('../panels/home-panel') },
  'call-new': callForm,
  'call-edit': callForm,
  'call-correct': callForm,
  calls: { tag: 'calls-panel', load: () => import('../panels/calls-panel') },
  call: { tag: 'call-panel', load: () => import('../panels/call-panel') },
  'flag-new': flagForm,
  flags: lazy('own-flags-panel'),
  flag: lazy('flag-panel'),
  'dispute-new': disputeForm,
  dispute: lazy('dispute-panel'),
  disputes: lazy('own-disputes-panel'),
  statement: lazy('statement-panel'),
  statements: lazy('statements-panel'),
  requests: lazy('requests-panel'),
  notifications: lazy('notifications-panel'),
  'notification-settings': lazy('notification-settings-panel'),
  liaisons: lazy('liaisons-panel'),
  'dead-letters': lazy('dead-letters-panel'),
  calendars: lazy('calendars-panel'),
  calendar: lazy('calendar-panel'),
  promises: lazy('promises-panel'),
  'dispute-reports': lazy('dispute-reports-panel'),
  queued: callForm,
  waiting: lazy('waiting-panel'),
  menu: lazy('menu-panel'),
  summaries: lazy('summaries-panel'),
  checks: lazy('checks-panel'),
};

/** List and item are one screen: on a desktop side by side. */
const FLAGS: Screen = { ...lazy('flags-panel'), key: 'flags' };

/** What all but reps see instead. */
const INSTEAD: Partial<Record<Route['name'], Screen>> = {
  home: lazy('territories-panel'),
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
