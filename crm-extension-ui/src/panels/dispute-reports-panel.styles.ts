import { css } from 'lit';

export const disputeReportsStyles = css`
  .asked { display: grid; gap: var(--space-5); }
  .filters .field { flex: 1 1 9rem; max-width: 18rem; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: var(--space-4); }
  .figure { display: grid; align-content: start; gap: var(--space-3); padding: var(--space-4) var(--space-5); }
  .figure dt { font-size: var(--text-s); color: var(--text-weak); }
  .figure b { display: block; font-size: var(--text-2xl); font-weight: 300; font-variant-numeric: tabular-nums; }
  .figure b.bad { color: var(--error); font-weight: var(--weight-bold); }
  .charts { display: grid; gap: var(--space-5); }
  .chart { padding: var(--space-5); break-inside: avoid; }
  @media (min-width: 900px) {
    .figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .charts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-6); }
  }
  @media print { .print, chip-group { display: none; } .page { padding: var(--space-4) 0; } }
`;
