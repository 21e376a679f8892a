import { SignInEndedError, UnreachableError } from '../data/problem';
import { type Database, keepSignedIn, signedIn, type SignedIn } from './database';

const TIMEOUT_MS = 15_000;
const MARGIN_MS = 30_000;
const LOCK = 'crm sign-in';
/** So long one failure stands for all who ask, so that a screen's many questions are not so many tries. */
const FAILED_MS = 2_000;

interface Issued {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
}

/** Access tokens for one user, renewed with what the device keeps; the page and the service worker share it. */
export class Tokens {
  #token = '';
  #goodUntil = 0;
  #failure?: UnreachableError;
  #failedUntil = 0;

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
    await navigator.locks.request(LOCK, () => this.#renew());
    return this.#token;
  }

  async #renew(): Promise<void> {
    if (Date.now() < this.#goodUntil) return;
    if (this.#failure && Date.now() < this.#failedUntil) throw this.#failure;
    const who = await signedIn(this.database);
    if (who?.me.id !== this.user) throw new SignInEndedError();
    const issued = await issue(who).catch((error: unknown) => { throw this.#failed(error); });
    this.take(issued.access_token, issued.expires_in);
    const refreshToken = issued.refresh_token ?? who.grant.refreshToken;
    if (refreshToken !== who.grant.refreshToken) {
      await keepSignedIn(this.database, { ...who, grant: { ...who.grant, refreshToken } });
    }
  }

  #failed(error: unknown): unknown {
    if (error instanceof UnreachableError) {
      this.#failure = error;
      this.#failedUntil = Date.now() + FAILED_MS;
    }
    return error;
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
