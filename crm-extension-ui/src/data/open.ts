import type { Api } from './api';
import { ProblemError, SignInEndedError, UnreachableError } from './problem';
import type { Problem } from './types';

interface Opening {
  headers: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * Opens what is no JSON, such as a file or a stream of events, and leaves the reading to the caller. Fails as the API
 * does; unlike there, nothing but the signal ends the wait.
 */
export async function open(api: Api, path: string, { headers, signal }: Opening): Promise<Response> {
  const { base, language, signInEnded } = api.context;
  const token = await api.token();
  const all = { ...headers, 'Accept-Language': language(), Authorization: `Bearer ${token}` };
  let response: Response;
  try {
    response = await fetch(new URL(path, base), { headers: all, cache: 'no-store', signal });
  } catch (cause) {
    throw new UnreachableError('api', cause);
  }
  if (response.ok) return response;
  if (response.status === 401) {
    signInEnded();
    throw new SignInEndedError();
  }
  const isProblem = response.headers.get('Content-Type')?.includes('problem+json');
  throw isProblem ? new ProblemError((await response.json()) as Problem) : new UnreachableError('api', response.status);
}
