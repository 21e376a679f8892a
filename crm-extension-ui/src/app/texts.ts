import { msg, str } from '@lit/localize';
import { count } from '../data/format';
import type { Entry } from '../offline/outbox';
import type { Halt } from './start-up';

/** What a full-page message says. */
export interface HaltTexts {
  title: string;
  text: string;
  again: string;
}

/** What is said for each reason to halt. */
export function haltTexts(halt: Halt): HaltTexts {
  const again = halt === 'ended' ? msg('Sign in again') : halt === 'signed-out' ? msg('Sign in') : msg('Try again');
  const [title, text] = said(halt);
  return { title, text, again };
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

/** What is said when entries went out that nobody waited for. */
export function sentText(sent: readonly Entry[]): string {
  const only = sent.length === 1 ? sent[0] : undefined;
  if (!only) return msg(str`Sent: ${count(sent.length)} entries`);
  return only.kind === 'call' ? msg(str`Sent: call with ${only.title}`) : msg(str`Sent: ${only.title}`);
}
