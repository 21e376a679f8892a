import { msg } from '@lit/localize';
import type { Halt } from './start-up';

/** What a full-page message says for each reason to halt. */
export function haltTexts(halt: Halt): { title: string; text: string; again: string } {
  const again = msg('Try again');
  switch (halt) {
    case 'api':
      return {
        title: msg('The server cannot be reached'),
        text: msg('What you typed is kept on this device. Check your connection and try again.'),
        again,
      };
    case 'sign-in':
      return {
        title: msg('The sign-in service cannot be reached'),
        text: msg('Your account is checked by another server, which does not answer. Try again in a moment.'),
        again,
      };
    case 'ended':
      return {
        title: msg('Your sign-in has ended'),
        text: msg('Sign in again and you are back at the same place. What you typed is kept on this device.'),
        again: msg('Sign in again'),
      };
    case 'unknown-user':
      return {
        title: msg('You are signed in, but not known here'),
        text: msg('Your account has no user or no role in the CRM. Ask your administrator to add you, then try again.'),
        again,
      };
    case 'insecure':
      return {
        title: msg('This address is not secure'),
        text: msg('Signing in needs an address that starts with https. Ask your administrator for it.'),
        again,
      };
  }
}
