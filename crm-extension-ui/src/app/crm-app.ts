import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AppElement, type Toast } from '../components/app-element';
import { alert, cloudOff, key, unknownPerson } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import type { PageHeader } from '../components/page-header';
import { base, skeletons } from '../components/styles';
import type { ToastStack } from '../components/toast-stack';
import './app-nav';
import '../components/full-message';
import '../components/page-header';
import '../components/toast-stack';
import { parseRoute, type Route } from './router';
import { screenOf } from './routes';
import { type Halt, start, type Started } from './start-up';
import { haltTexts } from './texts';

const OUTLINES = { api: cloudOff, 'sign-in': cloudOff, ended: key, 'unknown-user': unknownPerson, insecure: alert };

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
  @state() private route: Route = parseRoute(location.hash);
  @state() private panel?: TemplateResult;

  #visits = 0;

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

  async #start(): Promise<void> {
    this.started = await start(() => (this.halt = 'ended'));
    if ('halt' in this.started) this.halt = this.started.halt;
    else await this.#show(parseRoute(location.hash));
  }

  readonly #routeChanged = (): void => {
    void this.#show(parseRoute(location.hash)).then(() => { this.#arrive(); });
  };

  async #show(route: Route): Promise<void> {
    if (!this.started || !('session' in this.started)) return;
    const { session } = this.started;
    const screen = screenOf(route, session);
    try {
      await screen.load();
      this.panel = html`${keyed(this.#keyOf(route), screen.draw(session, route))}`;
    } catch (error) {
      this.panel = loadFailure(error, () => void this.#show(route));
    }
    this.route = route;
    await this.updateComplete;
  }

  /** A new element for a new place; filters of a list are not a new place, another call to log is. */
  #keyOf(route: Route): string {
    const visit = route.name === 'call-new' ? ++this.#visits : '';
    return [route.name, route.id, visit].join('/');
  }

  /** After a change of place: the top of the page, and the focus on its heading. */
  #arrive(): void {
    scrollTo({ top: 0 });
    const panel = this.main.firstElementChild?.shadowRoot;
    void panel?.querySelector<PageHeader>('page-header')?.takeFocus();
  }

  #tryAgain(): void {
    const signIn = this.started?.signIn;
    if (this.halt !== 'ended' || !signIn) { location.reload(); return; }
    signIn.leaveForSignIn().catch(() => (this.halt = 'sign-in'));
  }

  async #signOut(): Promise<void> {
    if (!this.started || !('session' in this.started)) return;
    try {
      await this.started.signIn.end();
    } catch {
      this.halt = 'sign-in';
    }
  }

  protected override render() {
    if (this.halt) return this.#halted(this.halt);
    if (!this.started || !('session' in this.started)) return html`<main>${skeleton(6)}</main>`;
    const form = ['call-new', 'call-edit', 'call-correct'].includes(this.route.name);
    return html`<div class="frame ${form ? 'form' : ''}">
        <app-nav .me=${this.started.session.me} current=${this.route.name} @app-skip=${() => { this.main.focus(); }}></app-nav>
        <main tabindex="-1">${this.panel ?? skeleton(6)}</main>
      </div>
      <toast-stack></toast-stack>`;
  }

  #halted(halt: Halt) {
    const { title, text, again } = haltTexts(halt);
    const detail = this.started && 'halt' in this.started ? this.started.detail : undefined;
    const leave = halt === 'unknown-user' && this.started?.signIn;
    return html`<main class="whole">
      <full-message bad top .outline=${OUTLINES[halt]} heading=${title} text=${detail ?? text} again=${again} @again=${this.#tryAgain}>
        ${leave ? html`<a href="#" @click=${this.#leave}>${msg('Sign in as somebody else')}</a>` : nothing}
      </full-message>
    </main>`;
  }

  #leave(event: Event): void {
    event.preventDefault();
    this.started?.signIn?.end().catch(() => (this.halt = 'sign-in'));
  }
}
