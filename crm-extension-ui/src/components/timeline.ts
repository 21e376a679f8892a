import { css } from 'lit';

/** What happened one after the other, along a line. */
export const timeline = css`
  .timeline { padding: 0 var(--space-5) var(--space-5); }
  .timeline li { position: relative; display: grid; padding: 0 0 var(--space-4) var(--space-6); }
  .timeline li::before {
    content: ''; position: absolute; inset-inline-start: 0; top: var(--space-2); width: 0.625rem; height: 0.625rem; border-radius: 50%;
    background: var(--surface); border: 2px solid var(--brand);
  }
  .timeline li:not(:last-child)::after {
    content: ''; position: absolute; inset-inline-start: calc(0.3125rem + 1px); top: 1.25rem; bottom: calc(-1 * var(--space-1)); border-inline-start: 2px solid var(--border-soft);
  }
  .timeline li:last-child { padding-bottom: 0; }
  .timeline b { font-weight: var(--weight-bold); }
`;
