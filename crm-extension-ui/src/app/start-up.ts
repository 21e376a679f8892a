import { Api } from '../data/api';
import { ProblemError, SignInEndedError, UnreachableError } from '../data/problem';
import type { ClientConfig } from '../data/types';
import { type Database, type Grant, keepSignedIn, openDatabase, signedIn, type SignedIn } from '../offline/database';
import { Tokens } from '../offline/tokens';
import { language } from './preferences';
import { Session } from './session';
import { isReturn, SignIn } from './sign-in';

/** Why there is nothing to show but a message. */
export type Halt = 'api' | 'sign-in' | 'ended' | 'unknown-user' | 'insecure' | 'signed-out' | 'no-store';

/** How far the start has come. */
export type Started = { session: Session; /** The server has just said who the user is. */ asked?: boolean } | { halt: Halt; detail?: string; grant?: Grant };

/** The API's address, beside the page whatever the context root is. */
const BASE = new URL('./api/', document.baseURI);

/**
 * Opens what the device keeps of the user who is signed in, without waiting for any network; else signs in and asks who
 * that is. A failure comes back as the reason, never as an exception.
 */
export async function start(signInEnded: () => void): Promise<Started> {
  if (!isSecureContext) return { halt: 'insecure' };
  let database: Database;
  try {
    database = await openDatabase(new URL('.', document.baseURI).pathname);
  } catch {
    return { halt: 'no-store' };
  }
  try {
    const known = isReturn() ? undefined : await signedIn(database);
    if (!known) return await signInAnew(database, signInEnded);
    const tokens = new Tokens(database, known.me.id);
    return { session: await Session.open(database, known, apiWith(() => tokens.access(), signInEnded)) };
  } catch (error) {
    return haltOf(error);
  }
}

/** Goes to Keycloak's page; throws UnreachableError when that is not there. */
export async function signInAgain(): Promise<void> {
  await new SignIn(await clientConfig()).leaveForSignIn();
}

async function signInAnew(database: Database, signInEnded: () => void): Promise<Started> {
  const config = await clientConfig();
  const { grant, token, seconds } = await new SignIn(config).begin();
  try {
    const me = await apiWith(() => Promise.resolve(token), signInEnded).get('/me');
    const who: SignedIn = { me, grant, version: config.version };
    await keepSignedIn(database, who);
    const tokens = new Tokens(database, me.id);
    tokens.take(token, seconds);
    return { session: await Session.open(database, who, apiWith(() => tokens.access(), signInEnded)), asked: true };
  } catch (error) {
    return { ...haltOf(error), grant };
  }
}

function apiWith(token: () => Promise<string>, signInEnded: () => void): Api {
  return new Api({ base: BASE, token, language, signInEnded });
}

/** Kept over the way to Keycloak and back, which saves a question at the slowest moment. */
const CONFIG = 'crm.config';

async function clientConfig(): Promise<ClientConfig> {
  const kept = isReturn() ? sessionStorage.getItem(CONFIG) : null;
  if (kept) return JSON.parse(kept) as ClientConfig;
  try {
    const reply = await fetch(new URL('client-config', BASE), { cache: 'no-store' });
    if (!reply.ok) throw new Error(String(reply.status));
    const config = await reply.text();
    sessionStorage.setItem(CONFIG, config);
    return JSON.parse(config) as ClientConfig;
  } catch (cause) {
    throw new UnreachableError('api', cause);
  }
}

/** Why the application cannot go on. */
export function haltOf(error: unknown): { halt: Halt; detail?: string } {
  if (error instanceof SignInEndedError) return { halt: 'ended' };
  if (error instanceof UnreachableError) return { halt: error.what };
  if (error instanceof ProblemError && error.status === 403) return { halt: 'unknown-user', detail: error.problem.detail };
  return { halt: 'api', detail: error instanceof ProblemError ? error.problem.title : undefined };
}
