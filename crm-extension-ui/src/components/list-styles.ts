import { css } from 'lit';

/** Cards and the rows in them. */
export const lists = css`
  .card { background: var(--surface); border: 1px solid var(--border-soft); border-radius: var(--radius-card); box-shadow: var(--shadow); }
  .card > header { display: flex; align-items: baseline; gap: var(--space-3); padding: var(--space-4) var(--space-5); }
  .card > header h2 { flex: 1; }
  .card > header svg { align-self: center; color: var(--text-weak); }
  .row {
    display: flex; align-items: center; gap: var(--space-4); width: 100%; min-height: 4rem; padding: var(--space-3) var(--space-5);
    border: 0; border-top: 1px solid var(--border-soft); background: none; color: inherit; text-align: start; text-decoration: none;
  }
  a.row:hover, button.row:hover { background: var(--surface-hover); }
  .row:focus-visible { outline-offset: -3px; }
  .row .grow { flex: 1; min-width: 0; }
  .row .name { font-size: var(--text-l); font-weight: var(--weight-bold); overflow-wrap: anywhere; }
  .row > svg { color: var(--text-weak); }
  .badge {
    display: inline-flex; align-items: center; gap: var(--space-2); padding: 0 var(--space-3); border-radius: var(--radius-pill);
    background: var(--inset); color: var(--text-weak); font-size: var(--text-xs); font-weight: var(--weight-bold); line-height: 1.6; white-space: nowrap;
  }
  .badge.good { background: var(--success-soft); color: var(--success-text); }
  .badge.warn { background: var(--warning-soft); color: var(--warning-text); }
  .badge.bad { background: var(--error-soft); color: var(--error-text); }
  .badge.info { background: var(--brand-soft); color: var(--link); }
`;

/** The page around cards. */
export const page = css`
  .page { display: grid; gap: var(--space-5); padding: var(--space-5); max-width: 72rem; align-items: start; }
  .more { display: grid; justify-items: center; gap: var(--space-3); padding: var(--space-5); color: var(--text-weak); font-size: var(--text-s); border-top: 1px solid var(--border-soft); }
  .filters { display: flex; flex-wrap: wrap; gap: var(--space-4); align-items: end; }
  .segments { display: flex; border: 1px solid var(--border-control); border-radius: var(--radius); overflow: hidden; background: var(--surface); }
  .segments a, .segments button {
    flex: 1; display: grid; place-items: center; min-height: var(--target); padding: 0 var(--space-5); border: 0; background: none; color: var(--link);
    text-decoration: none; white-space: nowrap; font-weight: var(--weight-bold);
  }
  .segments :not(:first-child) { border-inline-start: 1px solid var(--border-control); }
  .segments [aria-current], .segments [aria-pressed='true'] { background: var(--brand); color: var(--brand-text); }
  .segments :focus-visible { outline-offset: -4px; outline-color: currentColor; }
  @media (min-width: 900px) { .page { padding: var(--space-6) var(--space-7); gap: var(--space-6); } }
`;
