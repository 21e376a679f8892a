import { css } from 'lit';

export const disputeBoardStyles = css`
  :host { background: var(--surface); border-bottom: 1px solid var(--border-soft); }
  summary { display: flex; align-items: center; gap: var(--space-3); min-height: var(--target); padding: 0 var(--space-5); cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary:focus-visible { outline-offset: -3px; }
  summary svg { color: var(--text-weak); }
  summary > svg:last-child { transition: rotate var(--quick); }
  details[open] summary > svg:last-child { rotate: 180deg; }
  .sum { flex: 1; min-width: 0; color: var(--text-weak); font-size: var(--text-s); }
  .bad { color: var(--error); font-weight: var(--weight-bold); }
  .tiles { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-3); padding: 0 var(--space-4) var(--space-3); }
  .tiles li { display: grid; }
  .tile {
    display: flex; flex-direction: column; min-width: 0; padding: var(--space-2) var(--space-4); border: 1px solid var(--border);
    border-radius: var(--radius-card); background: var(--surface); color: var(--text); text-decoration: none;
  }
  a.tile:hover { background: var(--surface-hover); }
  .tile[aria-current] { border-color: var(--brand-border); box-shadow: inset 0 0 0 1px var(--brand-border); background: var(--brand-soft); }
  .tile .label { overflow-wrap: anywhere; }
  .tile .figures { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); font-size: var(--text-s); font-variant-numeric: tabular-nums; }
  .tile .figures b { font-size: var(--text-xl); line-height: 1.2; }
  .tile .sums { display: grid; flex: 1; text-align: end; }
  .tile .bad { display: inline-flex; align-items: center; align-self: center; gap: var(--space-1); }
  .bone { height: 4.75rem; border-color: transparent; background: var(--track); opacity: 0.6; }
  .rates { display: flex; flex-wrap: wrap; gap: var(--space-3); padding: 0 var(--space-4) var(--space-4); }
  .rates .button { flex: 1 1 auto; padding-inline: var(--space-4); font-size: var(--text-s); }
  .rates p { flex: 1 0 100%; }
  .failed { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); padding: 0 var(--space-5) var(--space-4); }
`;
