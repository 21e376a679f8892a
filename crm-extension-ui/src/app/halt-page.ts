import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import '../components/full-message';
import { alert, cloudOff } from '../components/icons';
import { key, unknownPerson } from '../components/icons-more';
import type { Halt } from './start-up';

const OUTLINES = { api: cloudOff, 'sign-in': cloudOff, ended: key, 'unknown-user': unknownPerson, insecure: alert, 'signed-out': key, 'no-store': alert };

/** The page in place of the application: why it halts, and what to do. */
export function haltPage(halt: Halt, detail: string | undefined, tryAgain: () => void, leave: (event: Event) => void) {
  const again = halt === 'ended' ? msg('Sign in again') : halt === 'signed-out' ? msg('Sign in') : msg('Try again');
  const [title, text] = said(halt);
  return html`<full-message bad top .outline=${OUTLINES[halt]} heading=${title} text=${detail ?? text} again=${again} @again=${tryAgain}>
    ${halt === 'unknown-user' ? html`<a href="#" @click=${leave}>${msg('Sign in as somebody else')}</a>` : nothing}
  </full-message>`;
}

function said(halt: Halt): [title: string, text: string] {
  const texts: Record<Halt, () => [string, string]> = {
    api: () => [
      msg('The server cannot be reached'),
      msg('What you typed is kept on this device. Check your connection and try again.'),
    ],
    'sign-in': () => [
      msg('The sign-in service cannot be reached'),
      msg('Your account is checked by another server, which does not answer. Try again in a moment.'),
    ],
    ended: () => [
      msg('Your sign-in has ended'),
      msg('Sign in again and you are back at the same place. What you typed is kept on this device.'),
    ],
    'unknown-user': () => [
      msg('You are signed in, but not known here'),
      msg('Your account has no user or no role in the CRM. Ask your administrator to add you, then try again.'),
    ],
    'signed-out': () => [msg('You are signed out on this device'), msg('Nothing of yours is left here. Next time your password is asked for.')],
    'no-store': () => [
      msg('This browser keeps nothing'),
      msg('The application needs the storage of the browser, which is switched off or full. Allow it, or leave the private window, and try again.'),
    ],
    insecure: () => [
      msg('This address is not secure'),
      msg('Signing in needs an address that starts with https. Ask your administrator for it.'),
    ],
  };
  return texts[halt]();
}
