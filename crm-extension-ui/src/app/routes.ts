import { html, type TemplateResult } from 'lit';
import type { Route } from './router';
import type { Session } from './session';

interface Screen {
  /** Given by a screen that stays while the user goes from one of its places to another. */
  key?: string;
  load: () => Promise<unknown>;
  draw: (session: Session, route: Route) => TemplateResult;
}

const callForm: Screen = {
  load: () => import('../panels/call-form-panel'),
  draw: (session, route) => html`<call-form-panel .session=${session} .route=${route}></call-form-panel>`,
};

const flagForm: Screen = {
  load: () => import('../panels/raise-flag-panel'),
  draw: (session, route) => html`<raise-flag-panel .session=${session} .route=${route}></raise-flag-panel>`,
};

const ownFlags: Screen = {
  load: () => import('../panels/own-flags-panel'),
  draw: (session) => html`<own-flags-panel .session=${session}></own-flags-panel>`,
};

/** List and item are one screen: on a desktop side by side. */
const flags: Screen = {
  key: 'flags',
  load: () => import('../panels/flags-panel'),
  draw: (session, route) => html`<flags-panel .session=${session} .route=${route}></flags-panel>`,
};

/** One lazy panel for each screen. */
const SCREENS: Record<Route['name'], Screen> = {
  home: {
    load: () => import('../panels/home-panel'),
    draw: (session) => html`<home-panel .session=${session}></home-panel>`,
  },
  'call-new': callForm,
  'call-edit': callForm,
  'call-correct': callForm,
  calls: {
    load: () => import('../panels/calls-panel'),
    draw: (session, route) => html`<calls-panel .session=${session} .route=${route}></calls-panel>`,
  },
  call: {
    load: () => import('../panels/call-panel'),
    draw: (session, route) => html`<call-panel .session=${session} .callId=${route.id ?? ''}></call-panel>`,
  },
  'flag-new': flagForm,
  flags: ownFlags,
  flag: {
    load: () => import('../panels/flag-panel'),
    draw: (session, route) => html`<flag-panel .session=${session} .flagId=${route.id ?? ''}></flag-panel>`,
  },
  requests: {
    load: () => import('../panels/requests-panel'),
    draw: (session, route) => html`<requests-panel .session=${session} .route=${route}></requests-panel>`,
  },
  notifications: {
    load: () => import('../panels/notifications-panel'),
    draw: (session) => html`<notifications-panel .session=${session}></notifications-panel>`,
  },
  'notification-settings': {
    load: () => import('../panels/notification-settings-panel'),
    draw: (session) => html`<notification-settings-panel .session=${session}></notification-settings-panel>`,
  },
  liaisons: {
    load: () => import('../panels/liaisons-panel'),
    draw: (session) => html`<liaisons-panel .session=${session}></liaisons-panel>`,
  },
  'dead-letters': {
    load: () => import('../panels/dead-letters-panel'),
    draw: (session) => html`<dead-letters-panel .session=${session}></dead-letters-panel>`,
  },
  queued: callForm,
  waiting: {
    load: () => import('../panels/waiting-panel'),
    draw: (session) => html`<waiting-panel .session=${session}></waiting-panel>`,
  },
  menu: {
    load: () => import('../panels/menu-panel'),
    draw: (session) => html`<menu-panel .session=${session}></menu-panel>`,
  },
};

const TERRITORIES: Screen = {
  load: () => import('../panels/territories-panel'),
  draw: (session) => html`<territories-panel .session=${session}></territories-panel>`,
};

/** What all but reps see instead. */
const INSTEAD: Partial<Record<Route['name'], Screen>> = { home: TERRITORIES, flags, flag: flags };

/** The screen of a place for the user. */
export function screenOf(route: Route, session: Session): Screen {
  if (route.name === 'queued' && session.sync.entries.find(({ seq }) => seq === Number(route.id))?.kind === 'flag') return flagForm;
  return (session.isRep ? undefined : INSTEAD[route.name]) ?? SCREENS[route.name];
}

/** Loads the script of a place ahead; what fails here is said when the place is shown. */
export function preload(route: Route): void {
  void SCREENS[route.name].load().catch(() => undefined);
}
