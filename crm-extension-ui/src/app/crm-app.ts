import { msg } from '@lit/localize';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { AppElement, type Toast } from '../components/app-element';
import { loadFailure, skeleton } from '../components/load-state';
import type { PageHeader } from '../components/page-header';
import { base, skeletons } from '../components/styles';
import type { ToastStack } from '../components/toast-stack';
import type { Entry } from '../offline/outbox';
import './app-nav';
import './status-bar';
import '../components/page-header';
import '../components/toast-stack';
import { parseRoute, type Route } from './router';
import { panelOf, preload, screenOf } from './routes';
import { install, isReplaced, update } from '../offline/install';
import { leaveForSignOut, placeToOpen } from './sign-in';
import { type Halt, haltOf, signInAgain, start, type Started } from './start-up';
import type { haltPage } from './halt-page';
import { sentText } from './texts';
import type { Session } from './session';


/** The application: signs in, shows the panel of the place, or says why it cannot. */
@customElement('crm-app')
export class CrmApp extends AppElement {
  static override styles = [
    base,
    skeletons,
    css`
      :host { min-height: 100vh; min-height: 100dvh; }
      .frame { padding-bottom: calc(var(--bar) + env(safe-area-inset-bottom)); }
      main { display: block; min-width: 0; }
      .whole { display: grid; min-height: 100vh; min-height: 100dvh; background: var(--surface); }
      @media (max-width: 899px) { .frame.form { padding-bottom: 0; } .frame.form app-nav { display: none; } }
      @media (min-width: 900px) {
        .frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); padding-bottom: 0; }
      }
    `,
  ];

  @state() private started?: Started;
  @state() private halt?: Halt;
  /** Loaded when there is need of it. */
  @state() private haltPage?: typeof haltPage;
  @state() private route: Route = parseRoute(location.hash);
  @state() private panel?: HTMLElement | TemplateResult;
  /** A new version waits to take over. */
  @state() private outdated = false;

  #visits = 0;
  #shows = 0;
  /** Of the panel that is shown. */
  #key?: string;

  @query('main') private main!: HTMLElement;
  @query('toast-stack') private toasts!: ToastStack;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#routeChanged);
    this.addEventListener('app-toast', (event) => { this.toasts.show((event as CustomEvent<Toast>).detail); });
    this.addEventListener('app-sign-out', () => void this.#signOut());
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#routeChanged);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('halt') || !this.halt || this.haltPage) return;
    const failed = (error: unknown) => () => html`${loadFailure(error, () => { location.reload(); })}`;
    void import('./halt-page').then((loaded) => loaded.haltPage, failed).then((page) => (this.haltPage = page));
  }

  async #start(): Promise<void> {
    // The screen's script comes while the user is asked for.
    preload(parseRoute(placeToOpen()));
    this.started = await start(() => (this.halt = 'ended'));
    if ('halt' in this.started) { this.halt = this.started.halt; return; }
    const { session, asked } = this.started;
    this.#listen(session);
    await session.sync.start();
    await this.#show(parseRoute(location.hash));
    // What follows may take its time: the screen is there.
    if (!asked) await session.checkUser().catch((error: unknown) => { this.#refused(error); });
    await session.stock();
    await install(() => (this.outdated = true));
    await import('../data/notifications').then(({ watchUnread }) => watchUnread(session)).catch(() => undefined);
  }

  #listen(session: Session): void {
    let connected = session.sync.connected;
    session.sync.addEventListener('change', () => {
      if (!connected && session.sync.connected) void session.refresh();
      connected = session.sync.connected;
    });
    session.sync.addEventListener('done', (event) => {
      const sent = (event as CustomEvent<Entry[]>).detail.filter(({ act }) => act !== 'discard' && act !== 'attach');
      if (sent.length > 0) this.toasts.show({ text: sentText(sent) });
      void session.refresh();
    });
    session.signedOutElsewhere(() => { location.reload(); });
    session.device.addEventListener('full', () => { this.toasts.show({ text: msg('The device is full: what you type is kept only while this page is open') }); });
  }

  /** The server no longer knows the user; that it cannot be asked is no reason to stop. */
  #refused(error: unknown): void {
    const { halt } = haltOf(error);
    if (halt === 'unknown-user' || halt === 'ended') this.halt = halt;
  }

  readonly #routeChanged = (): void => {
    void this.#show(parseRoute(location.hash)).then(() => { this.#arrive(); });
  };

  async #show(route: Route): Promise<void> {
    if (!this.started || !('session' in this.started)) return;
    const { session } = this.started;
    const screen = screenOf(route, session);
    const show = ++this.#shows;
    try {
      await screen.load();
      // Somebody has gone on to another place while this one was loaded.
      if (show !== this.#shows) return;
      const key = screen.key ?? this.#keyOf(route);
      this.panel = panelOf(screen, session, route, key === this.#key ? (this.panel as HTMLElement) : undefined);
      this.#key = key;
    } catch (error) {
      // Another tab has let a new version take over, and the scripts of this one are gone.
      if (isReplaced()) location.reload();
      this.panel = loadFailure(error, () => void this.#show(route));
      this.#key = undefined;
    }
    this.route = route;
    await this.updateComplete;
  }

  /** A new element for a new place; filters of a list are not a new place, another form to fill in is. */
  #keyOf(route: Route): string {
    const visit = route.name.endsWith('-new') ? ++this.#visits : '';
    return [route.name, route.id, visit].join('/');
  }

  /** After a change of place: the top of the page, and the focus on its heading; a panel may know better. */
  #arrive(): void {
    const panel = this.main.lastElementChild as (HTMLElement & { arrived?: () => void }) | null;
    if (panel?.arrived) { panel.arrived(); return; }
    scrollTo({ top: 0 });
    void panel?.shadowRoot?.querySelector<PageHeader>('page-header')?.takeFocus();
  }

  #tryAgain(): void {
    if (this.halt !== 'ended') { location.reload(); return; }
    signInAgain().catch(() => (this.halt = 'sign-in'));
  }

  /** Everything of the user leaves the device first, whether or not Keycloak can be told. */
  async #signOut(): Promise<void> {
    if (!this.started) return;
    const session = 'session' in this.started ? this.started.session : undefined;
    const grant = 'session' in this.started ? this.started.session.grant : this.started.grant;
    await session?.wipe();
    if (grant) await leaveForSignOut(grant).catch(() => (this.halt = 'signed-out'));
  }

  protected override render() {
    if (this.halt) return this.#halted(this.halt);
    if (!this.started || !('session' in this.started)) return html`<main>${skeleton(6)}</main>`;
    const form = /-(new|edit|correct)$|^queued$/.test(this.route.name);
    return html`<div class="frame ${form ? 'form' : ''}">
        <app-nav .me=${this.started.session.me} current=${this.route.name} @app-skip=${() => { this.main.focus(); }}></app-nav>
        <main tabindex="-1">
          <status-bar .sync=${this.started.session.sync} ?outdated=${this.outdated} @app-update=${update}></status-bar>
          ${this.panel ?? skeleton(6)}
        </main>
      </div>
      <toast-stack></toast-stack>`;
  }

  #halted(halt: Halt) {
    const detail = this.started && 'halt' in this.started ? this.started.detail : undefined;
    return html`<main class="whole">${this.haltPage?.(halt, detail, () => { this.#tryAgain(); }, (event) => { this.#leave(event); }) ?? skeleton(6)}</main>`;
  }

  #leave(event: Event): void {
    event.preventDefault();
    void this.#signOut();
  }
}
