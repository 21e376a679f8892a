import { msg } from '@lit/localize';
import type { Halt } from './start-up';

/** What a full-page message says. */
export interface HaltTexts {
  title: string;
  text: string;
  again: string;
}

/** What is said for each reason to halt. */
export function haltTexts(halt: Halt): HaltTexts {
  const again = halt === 'ended' ? msg('Sign in again') : msg('Try again');
  const [title, text] = said(halt);
  return { title, text, again };
}

function said(halt: Halt): [title: string, text: string] {
  switch (halt) {
    case 'api':
      return [
        msg('The server cannot be reached'),
        msg('What you typed is kept on this device. Check your connection and try again.'),
      ];
    case 'sign-in':
      return [
        msg('The sign-in service cannot be reached'),
        msg('Your account is checked by another server, which does not answer. Try again in a moment.'),
      ];
    case 'ended':
      return [
        msg('Your sign-in has ended'),
        msg('Sign in again and you are back at the same place. What you typed is kept on this device.'),
      ];
    case 'unknown-user':
      return [
        msg('You are signed in, but not known here'),
        msg('Your account has no user or no role in the CRM. Ask your administrator to add you, then try again.'),
      ];
    case 'insecure':
      return [
        msg('This address is not secure'),
        msg('Signing in needs an address that starts with https. Ask your administrator for it.'),
      ];
  }
}
