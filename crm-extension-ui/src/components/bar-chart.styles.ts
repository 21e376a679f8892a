import { css } from 'lit';

export const barChartStyles = css`
  section { display: grid; gap: var(--space-4); }
  header { display: flex; align-items: center; gap: var(--space-3); }
  h2 { flex: 1; }
  header .button { margin-inline-end: calc(-1 * var(--space-4)); padding: 0 var(--space-4); font-size: var(--text-s); }
  [aria-pressed='true'] { background: var(--brand-soft); }
  .defs { position: absolute; }
  .chart { display: grid; gap: var(--space-4); }
  .bar { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-1) var(--space-4); align-items: baseline; }
  .bar svg, .note { grid-column: 1 / -1; }
  .label { overflow-wrap: anywhere; }
  .number { font-variant-numeric: tabular-nums; font-weight: var(--weight-bold); text-align: end; }
  .line { display: flex; align-items: center; gap: var(--space-3); color: var(--text-weak); }
  .track { fill: var(--track); }
  .fill { fill: var(--brand); }
  .fill.marked { fill: url(#hatch); }
  .ground { fill: var(--brand-soft); }
  .stripe { fill: var(--error); }
  .target { stroke: var(--text); stroke-width: 3; }
  .scroll { overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { padding: var(--space-3) var(--space-3) var(--space-3) 0; border-bottom: 1px solid var(--border-soft); text-align: end; vertical-align: baseline; }
  th { font-size: var(--text-s); font-weight: var(--weight-bold); color: var(--text-weak); }
  th:first-child { padding-inline-start: 0; min-width: 6rem; text-align: start; overflow-wrap: anywhere; }
  tbody th { color: var(--text); font-weight: inherit; font-size: inherit; }
  .words { text-align: start; }
  tr > :last-child { padding-inline-end: 0; }
  @media print { header .button { display: none; } }
`;
