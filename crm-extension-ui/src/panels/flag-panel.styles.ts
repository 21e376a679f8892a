import { css } from 'lit';

export const flagPanelStyles = css`
  .page { display: flex; flex-direction: column; align-items: stretch; gap: var(--space-5); max-width: 48rem; }
  :host([embedded]) .page { padding: var(--space-5) var(--space-6); }
  .page > [role='status']:empty { margin-bottom: calc(-1 * var(--space-5)); }
  .changed { display: flex; align-items: center; gap: var(--space-4); }
  .changed span { flex: 1; }
  .body { display: grid; gap: var(--space-4); padding: var(--space-5); }
  .badges { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; }
  .title { font-size: var(--text-xl); overflow-wrap: anywhere; }
  .kind { font-weight: var(--weight-bold); }
  blockquote { margin: 0; padding-inline-start: var(--space-4); border-inline-start: 3px solid var(--border); font-size: var(--text-l); overflow-wrap: anywhere; white-space: pre-line; }
  dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-4); padding-top: var(--space-4); border-top: 1px solid var(--border-soft); }
  dt { color: var(--text-weak); font-size: var(--text-s); }
  dd { overflow-wrap: anywhere; }
  .answer { display: grid; gap: var(--space-2); padding: var(--space-4); border-radius: var(--radius); background: var(--success-soft); overflow-wrap: anywhere; white-space: pre-line; }
  .answer.other { background: var(--inset); }
  .answer b { color: var(--text-weak); font-size: var(--text-s); }
  flag-acts { border-top: 1px solid var(--border-soft); }
  @media (min-width: 600px) { dl { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
`;
