import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { ProblemError } from '../data/problem';

/** Why an act did not go through, read out at once; nothing when it did. */
export function problemNotice(error: unknown) {
  if (error === undefined) return nothing;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const faults = problem?.errors?.map((one) => one.message) ?? [];
  return html`<div class="notice bad" role="alert">
    <p><b>${problem?.title ?? msg('The server cannot be reached')}</b></p>
    <p>${problem ? [problem.detail, ...faults].filter(Boolean).join(' ') : msg('Check your connection and try again. Nothing is lost.')}</p>
  </div>`;
}
