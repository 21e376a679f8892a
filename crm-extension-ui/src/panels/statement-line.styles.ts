import { css } from 'lit';

/** A line of a statement, as the statement and the form of a dispute show it. */
export const statementLineStyles = css`
  .line { display: flex; align-items: start; gap: var(--space-4); }
  .line > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  .line h2 { font-size: var(--text-l); }
  .line .amount { font-size: var(--text-l); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .attainment { display: grid; gap: var(--space-2); }
  .track { width: 100%; height: var(--space-3); border-radius: var(--radius-pill); background: var(--track); overflow: hidden; }
  .track rect { fill: var(--brand); }
  .track line { stroke: var(--text); stroke-width: 2; }
  .explanation { overflow-wrap: anywhere; }
`;
