import type Keycloak from 'keycloak-js';
import { SignInEndedError, UnreachableError } from '../data/problem';
import type { ClientConfig } from '../data/types';
import type { Grant } from '../offline/database';

const PLACE = 'crm.place';
const SIGNED_OUT = 'crm.signed-out';
const PROBE_TIMEOUT_MS = 10_000;

/** What a sign-in at Keycloak gave. */
export interface Granted {
  grant: Grant;
  token: string;
  /** How long the token is good for, in seconds. */
  seconds: number;
}

/** Whether this page is where Keycloak sends back to after a sign-in. */
export function isReturn(): boolean {
  const query = new URLSearchParams(location.search);
  return query.has('state') && (query.has('code') || query.has('error'));
}

/** The place to show after the start, as the part of the address from '#'. */
export function placeToOpen(): string {
  return (isReturn() ? sessionStorage.getItem(PLACE) : null) ?? location.hash;
}

/** The sign-in at Keycloak: code flow with PKCE. */
export class SignIn {
  readonly #config: ClientConfig;
  readonly #realmUrl: string;

  constructor(config: ClientConfig) {
    this.#config = config;
    this.#realmUrl = `${config.authServerUrl.replace(/\/$/, '')}/realms/${encodeURIComponent(config.realm)}`;
  }

  /** Ends with a user signed in, or leaves the page for Keycloak's; throws UnreachableError when that is not there. */
  async begin(): Promise<Granted> {
    const keycloak = await this.#keycloak();
    const signedIn = await keycloak
      .init(flow())
      .catch((cause: unknown) => {
        throw isRefusal(cause) ? new SignInEndedError() : new UnreachableError('sign-in', cause);
      });
    if (!signedIn) return this.#leave(keycloak);
    localStorage.removeItem(SIGNED_OUT);
    const place = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    if (place) history.replaceState(null, '', `${location.pathname}${place}`);
    return this.#granted(keycloak);
  }

  /** Goes to Keycloak's page and, once signed in, comes back to the same place. */
  async leaveForSignIn(): Promise<void> {
    const keycloak = await this.#keycloak();
    await keycloak.init(flow());
    await this.#leave(keycloak);
  }

  async #leave(keycloak: Keycloak): Promise<never> {
    await probe(this.#realmUrl);
    if (location.hash) sessionStorage.setItem(PLACE, location.hash);
    // Who signed out without a network is still signed in at Keycloak: the next one has to say who it is.
    await keycloak.login(localStorage.getItem(SIGNED_OUT) ? { prompt: 'login' } : {});
    return new Promise<never>(() => undefined);
  }

  /** Loaded when there is somebody to sign in; a device that knows its user does not need it. */
  async #keycloak(): Promise<Keycloak> {
    const { authServerUrl: url, realm, clientId } = this.#config;
    const module = await import('keycloak-js').catch((cause: unknown) => { throw new UnreachableError('api', cause); });
    return new module.default({ url, realm, clientId });
  }

  #granted({ token = '', refreshToken = '', idToken = '', tokenParsed }: Keycloak): Granted {
    const endpoint = (name: string): string => `${this.#realmUrl}/protocol/openid-connect/${name}`;
    const { clientId } = this.#config;
    const seconds = (tokenParsed?.exp ?? 0) - (tokenParsed?.iat ?? 0);
    return { grant: { tokenUrl: endpoint('token'), logoutUrl: endpoint('logout'), clientId, refreshToken, idToken }, token, seconds };
  }
}

/** Ends the session at Keycloak too; without a network the next sign-in there asks for the password all the same. */
export async function leaveForSignOut({ logoutUrl, clientId, idToken }: Grant): Promise<void> {
  localStorage.setItem(SIGNED_OUT, 'yes');
  await probe(logoutUrl.replace(/\/protocol\/.*/, ''));
  const query = { client_id: clientId, post_logout_redirect_uri: pageWithoutPlace(), id_token_hint: idToken };
  location.assign(`${logoutUrl}?${new URLSearchParams(query).toString()}`);
  return new Promise<never>(() => undefined);
}

/** Asks Keycloak for a sign of life first, because a redirect to a dead server ends on a browser's error page. */
async function probe(realmUrl: string): Promise<void> {
  try {
    const url = `${realmUrl}/.well-known/openid-configuration`;
    const reply = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    if (!reply.ok) throw new Error(String(reply.status));
  } catch (cause) {
    throw new UnreachableError('sign-in', cause);
  }
}

function flow() {
  return { flow: 'standard', pkceMethod: 'S256', responseMode: 'query', checkLoginIframe: false, redirectUri: pageWithoutPlace() } as const;
}

function pageWithoutPlace(): string {
  return `${location.origin}${location.pathname}`;
}

/** Keycloak answered, and the answer was no. */
function isRefusal(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && ('response' in cause || 'error' in cause);
}
