import { msg } from '@lit/localize';
import { html, nothing, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from '../components/app-element';
import { calls, clock, flag, home, icon, inbox, menu, plus } from '../components/icons';
import { base } from '../components/styles';
import type { Me, Role } from '../data/types';
import type { Route } from './router';
import { navStyles } from './app-nav.styles';

interface Item {
  route: Route['name'];
  href: string;
  label: string;
  outline: SVGTemplateResult;
  prominent?: boolean;
  /** There is no room for it on a phone, where the menu leads to it. */
  wide?: boolean;
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

  #item({ route, href, label, outline, prominent, wide }: Item) {
    const part = this.current.startsWith(route.slice(0, -1)) && this.current !== 'call-new';
    const here = this.current === route || part;
    return html`<li class=${prominent ? 'prominent' : wide ? 'wide' : ''}>
      <a href=${href} aria-current=${here ? 'page' : nothing}><span class="mark">${icon(outline, 22)}</span><span>${label}</span></a>
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
  const all: Record<'home' | 'calls' | 'log' | 'flags' | 'disputes' | 'requests' | 'menu', Item> = {
    home: { route: 'home', href: '#/home', label: msg('Home'), outline: home },
    calls: { route: 'calls', href: '#/calls', label: msg('Calls'), outline: calls },
    log: { route: 'call-new', href: '#/calls/new', label: msg('Log a call', { id: 'nav-log' }), outline: plus, prominent: true },
    flags: { route: 'flags', href: '#/flags', label: msg('Flags'), outline: flag },
    disputes: { route: 'disputes', href: '#/disputes', label: msg('Disputes'), outline: clock },
    requests: { route: 'requests', href: '#/requests', label: msg('Requests'), outline: inbox, wide: true },
    menu: { route: 'menu', href: '#/menu', label: msg('Menu'), outline: menu },
  };
  if (role === 'rep') return [all.home, all.calls, all.log, all.flags, all.requests, all.menu];
  return [all.home, all.calls, all.flags, all.disputes, ...(role === 'ops' ? [all.requests] : []), all.menu];
}
