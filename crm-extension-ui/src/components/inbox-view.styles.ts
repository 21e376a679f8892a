import { css } from 'lit';

export const inboxViewStyles = css`
  page-header .button { white-space: nowrap; }
  inbox-views { padding-inline-end: 7rem; }
  .tools { display: grid; gap: var(--space-3); padding: var(--space-3) var(--space-4); background: var(--surface); border-bottom: 1px solid var(--border-soft); }
  .column { position: relative; }
  /* It comes and goes without moving the rows. */
  .said:not(.sr):not(:empty) {
    position: absolute; inset-inline-end: var(--space-4); top: var(--space-4); padding: 0 var(--space-4); border-radius: var(--radius-pill);
    background: var(--brand-soft); color: var(--link); font-size: var(--text-s); font-weight: var(--weight-bold); line-height: 2.25;
  }
  inbox-list { background: var(--surface); border-bottom: 1px solid var(--border-soft); }
  .bulk { position: fixed; z-index: 15; inset-inline: 0; bottom: calc(var(--bar) + env(safe-area-inset-bottom)); padding: var(--space-3) var(--space-4); background: var(--surface); border-top: 1px solid var(--border); box-shadow: var(--shadow-high); }
  .choosing inbox-list { margin-bottom: 14rem; }
  .none { display: none; }

  @media (min-width: 900px) {
    page-header { --page-width: none; }
    .split { display: grid; grid-template-columns: 26rem minmax(0, 1fr); align-items: start; }
    .column {
      position: sticky; top: calc(4.5rem + 1px); display: flex; flex-direction: column; height: calc(100dvh - 4.5rem - 1px); min-height: 24rem;
      border-inline-end: 1px solid var(--border); background: var(--surface);
    }
    .tools { padding: var(--space-4); }
    .said:not(.sr):not(:empty) { top: calc(var(--space-4) + var(--space-3)); }
    inbox-list { flex: 1; min-height: 0; overflow-y: auto; border-bottom: 0; }
    .choosing inbox-list { margin-bottom: 0; }
    .bulk { position: static; padding: var(--space-4); border-top: 0; border-bottom: 1px solid var(--border-soft); box-shadow: none; background: var(--brand-soft); }
    .none { display: block; color: var(--text-weak); }
    .detail { min-width: 0; }
  }
`;
