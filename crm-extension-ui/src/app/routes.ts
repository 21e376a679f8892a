import { html, type TemplateResult } from 'lit';
import type { Route } from './router';
import type { Session } from './session';

interface Screen {
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
  flags: {
    load: () => import('../panels/own-flags-panel'),
    draw: (session) => html`<own-flags-panel .session=${session}></own-flags-panel>`,
  },
  flag: {
    load: () => import('../panels/own-flags-panel'),
    draw: (session) => html`<own-flags-panel .session=${session}></own-flags-panel>`,
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

/** The screen of a place for the user; home differs by role. */
export function screenOf(route: Route, session: Session): Screen {
  if (route.name === 'queued' && session.sync.entries.find(({ seq }) => seq === Number(route.id))?.kind === 'flag') return flagForm;
  return route.name === 'home' && !session.isRep ? TERRITORIES : SCREENS[route.name];
}

/** Loads the script of a place ahead; what fails here is said when the place is shown. */
export function preload(route: Route): void {
  void SCREENS[route.name].load().catch(() => undefined);
}
