import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ProblemError } from '../data/problem';
import { alert, cloudOff } from './icons';
import './full-message';

/** The message in place of what could not be loaded, with a button that tries again. */
export function loadFailure(error: unknown, again: () => void): TemplateResult {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return html`<full-message
    bad
    .outline=${problem ? alert : cloudOff}
    heading=${problem?.title ?? msg('The server cannot be reached')}
    text=${problem ? (problem.detail ?? '') : msg('Check your connection and try again.')}
    again=${msg('Try again')}
    @again=${again}
  ></full-message>`;
}

/** Grey rows that stand where content will be. */
export function skeleton(rows = 5): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="sr">${msg('Loading …')}</span>
    ${Array.from({ length: rows }, () => html`<div class="bone"></div>`)}
  </div>`;
}
