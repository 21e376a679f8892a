import { css } from 'lit';

/** What the form of a dispute has beyond the frame it shares with the call form. */
export const disputeFormStyles = css`
  .frozen { display: grid; gap: var(--space-4); padding: var(--space-5); border: 1px solid var(--border-soft); border-inline-start: 4px solid var(--border); border-radius: var(--radius); background: var(--inset); }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-5); align-items: start; }
  .pair .input { min-width: 0; }
  .number { font-variant-numeric: tabular-nums; }
  .follows li { display: list-item; }
  .follows ol { display: grid; gap: var(--space-2); list-style: decimal; padding-inline-start: var(--space-5); }
`;
