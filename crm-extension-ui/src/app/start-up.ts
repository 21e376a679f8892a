import { Api } from '../data/api';
import { ProblemError, SignInEndedError, UnreachableError } from '../data/problem';
import type { ClientConfig } from '../data/types';
import { language } from './preferences';
import { Session } from './session';
import { SignIn } from './sign-in';

/** Why there is nothing to show but a message. */
export type Halt = 'api' | 'sign-in' | 'ended' | 'unknown-user' | 'insecure';

/** How far the start has come. */
export type Started = { session: Session; signIn: SignIn } | { halt: Halt; signIn?: SignIn; detail?: string };

/** The API's address, beside the page whatever the context root is. */
const BASE = new URL('./api/', document.baseURI);

/** Signs in and asks who that is; a failure comes back as the reason, never as an exception. */
export async function start(signInEnded: () => void): Promise<Started> {
  if (!isSecureContext) return { halt: 'insecure' };
  let signIn: SignIn | undefined;
  try {
    const config = await clientConfig();
    const keycloak = (signIn = new SignIn(config));
    await keycloak.begin();
    const api = new Api({ base: BASE, token: () => keycloak.token(), language, signInEnded });
    return { session: new Session(api, await api.get('/me'), config.version), signIn };
  } catch (error) {
    return { ...haltOf(error), signIn };
  }
}

async function clientConfig(): Promise<ClientConfig> {
  try {
    const reply = await fetch(new URL('client-config', BASE), { cache: 'no-store' });
    if (!reply.ok) throw new Error(String(reply.status));
    return (await reply.json()) as ClientConfig;
  } catch (cause) {
    throw new UnreachableError('api', cause);
  }
}

function haltOf(error: unknown): { halt: Halt; detail?: string } {
  if (error instanceof SignInEndedError) return { halt: 'ended' };
  if (error instanceof UnreachableError) return { halt: error.what };
  if (error instanceof ProblemError && error.status === 403) return { halt: 'unknown-user', detail: error.problem.detail };
  return { halt: 'api', detail: error instanceof ProblemError ? error.problem.title : undefined };
}
