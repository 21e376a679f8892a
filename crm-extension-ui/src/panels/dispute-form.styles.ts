import { css } from 'lit';

/** What the form of a dispute has beyond the frame it shares with the call form. */
export const disputeFormStyles = css`
  :host { gap: 0; }
  .fields { gap: var(--space-6); }
  .frozen { display: grid; gap: var(--space-4); padding: var(--space-5); border: 1px solid var(--border-soft); border-inline-start: 4px solid var(--border); border-radius: var(--radius); background: var(--inset); }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-5); align-items: start; }
  .pair .input { min-width: 0; }
  .number { font-variant-numeric: tabular-nums; }
  .optional { font-weight: 400; }
  .follows li { display: list-item; }
  .follows ol { display: grid; gap: var(--space-2); list-style: decimal; padding-inline-start: var(--space-5); }
  .said { flex: 2; display: grid; align-content: center; min-width: 0; font-size: var(--text-s); line-height: 1.3; }
  .said b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .actions .button.brand:nth-child(n) { flex: 1 0 auto; }
  @media (min-width: 900px) {
    .columns { grid-template-columns: minmax(0, 48rem); }
    .form { border-inline-end: 0; }
    .actions { border-inline-end: 1px solid var(--border); border-start-end-radius: var(--radius-card); }
    .actions .said { flex: 1; }
    .actions .button.brand:nth-child(n) { flex: none; }
  }
`;
