import type { FieldError, Problem } from './types';

/** The server refused, with a problem that says why. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  /** The faults by field, each at the first message given. */
  get fields(): FieldError[] {
    return this.problem.errors ?? [];
  }
}

/** No answer came, or one that is none of the API's. */
export class UnreachableError extends Error {
  constructor(
    readonly what: 'api' | 'sign-in',
    cause?: unknown,
  ) {
    super(`${what} unreachable`, { cause });
  }
}

/** The sign-in is over and only a new one helps. */
export class SignInEndedError extends Error {}
