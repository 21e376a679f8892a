import Keycloak from 'keycloak-js';
import { SignInEndedError, UnreachableError } from '../data/problem';
import type { ClientConfig } from '../data/types';

const PLACE = 'crm.place';
const PROBE_TIMEOUT_MS = 10_000;
const MIN_VALIDITY_S = 30;

/** The sign-in at Keycloak: code flow with PKCE, tokens in memory only. */
export class SignIn {
  readonly #keycloak: Keycloak;
  readonly #realmUrl: string;

  constructor(config: ClientConfig) {
    this.#realmUrl = `${config.authServerUrl.replace(/\/$/, '')}/realms/${encodeURIComponent(config.realm)}`;
    this.#keycloak = new Keycloak({ url: config.authServerUrl, realm: config.realm, clientId: config.clientId });
  }

  /** Ends with a user signed in, or leaves the page for Keycloak's; throws UnreachableError when that is not there. */
  async begin(): Promise<void> {
    const signedIn = await this.#keycloak
      .init({
        flow: 'standard',
        pkceMethod: 'S256',
        responseMode: 'query',
        checkLoginIframe: false,
        redirectUri: pageWithoutPlace(),
      })
      .catch((cause: unknown) => {
        throw isRefusal(cause) ? new SignInEndedError() : new UnreachableError('sign-in', cause);
      });
    if (!signedIn) return this.leaveForSignIn();
    const place = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    if (place) history.replaceState(null, '', `${location.pathname}${place}`);
  }

  /** Goes to Keycloak's page and, once signed in, comes back to the same place. */
  async leaveForSignIn(): Promise<void> {
    await this.#probe();
    if (location.hash) sessionStorage.setItem(PLACE, location.hash);
    await this.#keycloak.login();
  }

  /** A token good for the next half minute at least. */
  async token(): Promise<string> {
    try {
      await this.#keycloak.updateToken(MIN_VALIDITY_S);
    } catch (cause) {
      if (!this.#keycloak.authenticated) throw new SignInEndedError();
      if (this.#keycloak.isTokenExpired()) throw new UnreachableError('sign-in', cause);
    }
    if (!this.#keycloak.token) throw new SignInEndedError();
    return this.#keycloak.token;
  }

  /** Ends the session at Keycloak too. */
  async end(): Promise<void> {
    await this.#probe();
    await this.#keycloak.logout({ redirectUri: pageWithoutPlace() });
  }

  /** Asks Keycloak for a sign of life first, because a redirect to a dead server ends on a browser's error page. */
  async #probe(): Promise<void> {
    try {
      const url = `${this.#realmUrl}/.well-known/openid-configuration`;
      const reply = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
      if (!reply.ok) throw new Error(String(reply.status));
    } catch (cause) {
      throw new UnreachableError('sign-in', cause);
    }
  }
}

function pageWithoutPlace(): string {
  return `${location.origin}${location.pathname}`;
}

/** Keycloak answered, and the answer was no. */
function isRefusal(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && ('response' in cause || 'error' in cause);
}
