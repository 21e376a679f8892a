import { css } from 'lit';

export const pickerStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
  .search { position: relative; padding: var(--space-4) var(--space-5) 0; }
  .search > svg { position: absolute; inset-inline-start: calc(var(--space-5) + var(--space-4)); top: calc(var(--space-4) + 0.75rem); color: var(--text-weak); }
  .search .input { padding-inline: 2.75rem; }
  .search .icon-button { position: absolute; inset-inline-end: var(--space-5); top: var(--space-4); }
  .count { padding: var(--space-3) var(--space-5); color: var(--text-weak); font-size: var(--text-s); }
  .list { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; contain: strict; border-top: 1px solid var(--border-soft); overflow-anchor: none; }
  .heading {
    display: flex; align-items: center; gap: var(--space-3); padding: 0 var(--space-5); background: var(--inset); font-size: var(--text-s); color: var(--text-weak);
  }
  .row {
    display: flex; align-items: center; gap: var(--space-4); padding: 0 var(--space-5); border-bottom: 1px solid var(--border-soft);
    cursor: pointer; -webkit-tap-highlight-color: transparent; contain: strict;
  }
  .row:hover { background: var(--surface-hover); }
  .row.active { background: var(--brand-soft); box-shadow: inset 3px 0 0 var(--brand); }
  .row > svg { color: var(--link); }
  .text { min-width: 0; flex: 1; line-height: 1.35; }
  .text > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .text b { font-size: var(--text-l); font-weight: var(--weight-bold); }
  .text span { color: var(--text-weak); font-size: var(--text-s); }
  .none { flex: 1; display: grid; align-content: start; gap: var(--space-3); padding: var(--space-7) var(--space-6); text-align: center; }
  .none p { color: var(--text-weak); text-wrap: balance; }
`;
