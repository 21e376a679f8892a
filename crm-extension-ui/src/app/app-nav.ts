import { msg } from '@lit/localize';
import { html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { banknote, calls, clock, flag, home, icon, inbox, menu, plus, speech } from '../components/icons';
import { base } from '../components/styles';
import type { Me, Role } from '../data/types';
import type { Route } from './router';
import { navStyles } from './app-nav.styles';

interface Item {
  route: Route['name'];
  label: string;
  outline: SVGTemplateResult;
  /** There is no room for a wide one on a phone, where the menu leads to it. */
  kind?: 'prominent' | 'wide';
}

/**
 * The way to the screens of a role: at the bottom on a phone, at the side on a desktop.
 *
 * @fires app-skip to go past it, to the content
 */
@customElement('app-nav')
export class AppNav extends AppElement {
  static override styles = [base, navStyles];

  @property({ attribute: false }) me!: Me;
  @property() current: Route['name'] = 'home';

  protected override render() {
    return html`<nav aria-label=${msg('Main')}>
      <button class="skip" @click=${() => { this.emit('app-skip'); }}>${msg('Skip to content')}</button>
      <p class="brand">
        <svg aria-hidden="true" width="32" height="32" viewBox="0 0 32 32">
          <rect width="32" height="32" rx="7" fill="var(--brand)" />
          <path d="M8 17.5l5 5L24.5 10" fill="none" stroke="var(--brand-text)" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
        ${msg('Field contract')}
      </p>
      <ul>
        ${itemsOf(this.me.role).map((item) => this.#item(item))}
      </ul>
      <p class="who"><b>${this.me.name}</b><span>${placeOf(this.me)}</span></p>
    </nav>`;
  }

  #item({ route, label, outline, kind }: Item) {
    // A list is marked while one of its items is shown.
    const here = this.current === route || (this.current.startsWith(route.slice(0, -1)) && this.current !== 'call-new');
    return html`<li class=${kind ?? ''}>
      <a href="#/${route === 'call-new' ? 'calls/new' : route}" aria-current=${here ? 'page' : nothing}><span class="mark">${icon(outline, 22)}</span><span>${label}</span></a>
    </li>`;
  }
}

/** The territories of a rep, the regions of others, in a word when there are many. */
export function placeOf(me: Me): string {
  if (me.role === 'ops') return msg('Sales operations');
  const places = me.role === 'rep' ? me.territories : me.regions;
  return places.map((place) => place.name).join(', ');
}

function itemsOf(role: Role): Item[] {
  const item = (route: Route['name'], label: string, outline: SVGTemplateResult, kind?: Item['kind']): Item => ({ route, label, outline, kind });
  const start = [item('home', msg('Home'), home), item('calls', msg('Calls'), calls)];
  const flags = item('flags', msg('Flags'), flag);
  const end = item('menu', msg('Menu'), menu);
  const disputes = (kind?: 'wide'): Item => item('disputes', role === 'rep' ? msg('My disputes') : msg('Disputes'), speech, kind);
  const requests = item('requests', msg('Requests'), inbox, 'wide');
  if (role !== 'rep') return [...start, item('summaries', msg('The week'), clock, 'wide'), flags, disputes(), ...(role === 'ops' ? [requests] : []), end];
  const log = item('call-new', msg('Log a call', { id: 'nav-log' }), plus, 'prominent');
  return [...start, log, flags, item('statements', msg('My pay'), banknote, 'wide'), disputes('wide'), requests, end];
}
