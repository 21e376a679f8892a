import { SignInEndedError, UnreachableError } from '../data/problem';
import { type Database, keepSignedIn, signedIn, type SignedIn } from './database';

const TIMEOUT_MS = 15_000;
const MARGIN_MS = 30_000;
const LOCK = 'crm sign-in';

interface Issued {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
}

/** Access tokens for one user, renewed with what the device keeps; the page and the service worker share it. */
export class Tokens {
  #token = '';
  #goodUntil = 0;
  #renewing?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly user: string,
  ) {}

  /** Takes over a token that was just issued, good for so many seconds. */
  take(token: string, seconds: number): void {
    this.#token = token;
    this.#goodUntil = Date.now() + seconds * 1000 - MARGIN_MS;
  }

  /** A token good for the next half minute at least; throws SignInEndedError or UnreachableError. */
  async access(): Promise<string> {
    if (Date.now() < this.#goodUntil) return this.#token;
    // One try stands for all who ask meanwhile: a screen's many questions are not so many tries.
    this.#renewing ??= navigator.locks.request(LOCK, () => this.#renew()).finally(() => (this.#renewing = undefined));
    await this.#renewing;
    return this.#token;
  }

  async #renew(): Promise<void> {
    if (Date.now() < this.#goodUntil) return;
    const who = await signedIn(this.database);
    if (who?.me.id !== this.user) throw new SignInEndedError();
    const issued = await issue(who);
    this.take(issued.access_token, issued.expires_in);
    const refreshToken = issued.refresh_token ?? who.grant.refreshToken;
    if (refreshToken !== who.grant.refreshToken) {
      // A full device keeps the old one, which the realm may refuse next time; this page has its token.
      await keepSignedIn(this.database, { ...who, grant: { ...who.grant, refreshToken } }).catch(() => undefined);
    }
  }
}

/** Asks Keycloak; only its own "no" ends the sign-in, everything else is a matter of the network. */
async function issue({ grant }: SignedIn): Promise<Issued> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: grant.clientId, refresh_token: grant.refreshToken });
  let reply: Response;
  try {
    reply = await fetch(grant.tokenUrl, { method: 'POST', body, cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new UnreachableError('sign-in', cause);
  }
  if (reply.status === 400 || reply.status === 401) throw new SignInEndedError();
  if (!reply.ok) throw new UnreachableError('sign-in', reply.status);
  return (await reply.json()) as Issued;
}
