import { css } from 'lit';

export const promisesPanelStyles = css`
  .page { max-width: 48rem; }
  .now { display: grid; gap: var(--space-3); padding: var(--space-5); }
  .now > .button { justify-self: start; margin-top: var(--space-3); }
  .said { font-size: var(--text-xl); line-height: 1.3; text-wrap: pretty; }
  form { display: grid; gap: var(--space-4); padding-top: var(--space-4); border-top: 1px solid var(--border-soft); }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
  .line label { min-width: 9rem; font-weight: var(--weight-bold); }
  .line .input { width: 5.5rem; }
  .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .timeline { padding-top: var(--space-3); }
  .timeline li { gap: var(--space-1); }
`;
