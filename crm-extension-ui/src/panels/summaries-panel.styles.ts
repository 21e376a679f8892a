import { css } from 'lit';

export const summariesStyles = css`
  .asked { display: grid; gap: var(--space-5); align-items: end; }
  .week { display: grid; gap: var(--space-3); }
  .range b { font-size: var(--text-l); }
  .segments [aria-disabled='true'] { color: var(--text-weak); font-weight: 400; cursor: default; }
  .said { text-wrap: pretty; }
  .paper { display: none; font-size: var(--text-xl); font-weight: var(--weight-bold); }
  .label { display: block; font-size: var(--text-s); font-weight: 400; color: var(--text-weak); }
  .weeks b { font-size: var(--text-xl); font-weight: 400; font-variant-numeric: tabular-nums; }
  .note { display: block; font-size: var(--text-s); overflow-wrap: anywhere; }
  .weeks th[scope='row'] { text-align: start; font-weight: 400; }
  .name { font-size: var(--text-l); font-weight: var(--weight-bold); overflow-wrap: anywhere; }
  .tail .more { border-top: 0; padding: 0; }

  .behind summary { display: flex; align-items: center; min-height: var(--target); padding: 0 var(--space-5); color: var(--link); font-weight: var(--weight-bold); cursor: pointer; }
  .scroll { overflow-x: auto; padding: 0 var(--space-5) var(--space-4); }
  .behind table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  .behind th, .behind td { padding: var(--space-3) var(--space-4) var(--space-3) 0; border-bottom: 1px solid var(--border-soft); text-align: end; }
  .behind th { font-size: var(--text-s); color: var(--text-weak); }
  .behind th:first-child { text-align: start; }
  .behind tbody th { color: var(--text); font-weight: inherit; }

  @media screen and (max-width: 1199px) {
    .weeks { display: block; }
    .weeks tbody { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: var(--space-4); }
    .weeks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .weeks tbody tr {
      display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); align-content: start; gap: var(--space-4); padding: var(--space-4) var(--space-5);
      border: 1px solid var(--border-soft); border-radius: var(--radius-card); background: var(--surface); box-shadow: var(--shadow);
    }
    .weeks tbody th, .weeks .outcomes, .weeks [data-figure='coverage'] { grid-column: 1 / -1; }
    .weeks [data-figure='coverage'] :is(b, .note) { display: inline-block; padding-inline-end: var(--space-3); }
    .weeks a { display: inline-flex; align-items: center; min-height: var(--target); margin-block: calc(-1 * var(--space-4)); }
  }

  @media (min-width: 900px) {
    .asked { grid-template-columns: auto minmax(10rem, 16rem); justify-content: space-between; }
    .week { justify-items: start; }
  }

  @media (min-width: 1200px), print {
    .weeks { width: 100%; border-collapse: separate; border-spacing: 0; border: 1px solid var(--border-soft); border-radius: var(--radius-card); background: var(--surface); box-shadow: var(--shadow); }
    .weeks th, .weeks td { padding: var(--space-4); border-top: 1px solid var(--border-soft); text-align: start; vertical-align: top; }
    .weeks thead th { border-top: 0; font-size: var(--text-s); color: var(--text-weak); }
    .weeks th:first-child { min-width: 8rem; padding-inline-start: var(--space-5); }
    .weeks thead th { vertical-align: bottom; }
    .weeks .outcomes { width: 28%; padding-top: var(--space-5); }
    .weeks .label { display: none; }
    td .note { white-space: nowrap; }
  }

  @media print {
    page-header, .segments, .asked .field, .behind, .tail button { display: none; }
    .paper { display: block; }
    .page { padding: var(--space-4) 0; gap: var(--space-4); }
    .weeks { border: 0; border-radius: 0; box-shadow: none; background: none; font-size: var(--text-s); }
    .weeks th, .weeks td, .weeks th:first-child { padding: var(--space-3) var(--space-4) var(--space-3) 0; }
    .weeks tr { break-inside: avoid; }
    .weeks thead { display: table-header-group; }
    .weeks b { font-size: var(--text-m); }
    .weeks .name { font-size: var(--text-m); }
    .weeks a { color: inherit; text-decoration: none; }
    .note { font-size: var(--text-xs); }
    .weeks .outcomes { width: 38%; padding-top: var(--space-4); }
    .weeks .badge { padding: 0; background: none; color: var(--text); }
  }
`;
