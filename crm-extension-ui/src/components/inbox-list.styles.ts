import { css } from 'lit';

export const inboxListStyles = css`
  /* The rows are kept in their place by hand, in every browser. */
  :host { overflow-anchor: none; }
  li { position: relative; display: flex; align-items: stretch; border-top: 1px solid var(--border-soft); }
  li:first-child { border-top: 0; }
  li.active { background: var(--brand-soft); box-shadow: inset 3px 0 0 var(--brand); }
  li.fresh:not(.active) { box-shadow: inset 3px 0 0 var(--brand-border); }
  .pick { display: grid; place-items: center; flex: none; width: var(--target); cursor: pointer; }
  .pick input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--brand); cursor: pointer; }
  .row { border-top: 0; min-width: 0; flex: 1; align-items: start; padding-block: var(--space-3); }
  .pick + .row { padding-inline-start: 0; }
  .active .row:hover { background: none; }
  .row .grow { display: grid; gap: var(--space-1); }
  .row .line { display: flex; align-items: baseline; gap: var(--space-3); }
  .row .line > :first-child { flex: 1; min-width: 0; }
  .row .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .row .name { font-size: var(--text-m); }
  .row time { color: var(--text-weak); font-size: var(--text-xs); white-space: nowrap; }
  .row .badges { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--space-2); }
  .active .badge.info { background: var(--surface); }
  @media (max-width: 899px) {
    li:not(.choosing) .pick { display: none; }
    li:not(.choosing) .row { padding-inline-start: var(--space-5); }
    .row .name { font-size: var(--text-l); }
  }
`;
