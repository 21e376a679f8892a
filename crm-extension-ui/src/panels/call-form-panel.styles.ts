import { css } from 'lit';

/** The fields scroll between the header and the bar of acts, so that the bar never lies on a field. */
export const callFormStyles = css`
  :host { display: flex; flex-direction: column; height: 100dvh; }
  .columns { flex: 1; min-height: 0; }
  .form { display: flex; flex-direction: column; height: 100%; min-height: 0; }
  .fields { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; display: grid; align-content: start; gap: var(--space-5); padding: var(--space-5); }
  .actions {
    display: flex; gap: var(--space-4); padding: var(--space-3) var(--space-5) calc(var(--space-3) + env(safe-area-inset-bottom));
    background: var(--surface); border-top: 1px solid var(--border);
  }
  .actions .button { min-height: 3rem; }
  .actions .brand { flex: 2; font-size: var(--text-l); }
  .actions .button:not(.brand) { flex: 1; }
  .notice li { display: flex; align-items: center; gap: var(--space-3); flex-wrap: wrap; }
  .notice li a { display: inline-flex; align-items: center; min-height: var(--target); font-weight: var(--weight-bold); }
  [slot='after-hcp']:empty { display: none; }
  dialog {
    width: 100vw; max-width: none; height: 100dvh; max-height: none; margin: 0; padding: 0; border: 0; background: var(--surface); color: inherit;
    overscroll-behavior: contain;
  }
  dialog::backdrop { background: var(--scrim); }
  dialog[open] { animation: sheet var(--slow) cubic-bezier(0.2, 0.8, 0.2, 1); }
  dialog picker-panel { height: 100%; }
  @keyframes sheet { from { transform: translateY(3rem); opacity: 0; } }

  @media (min-width: 900px) {
    .columns { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 42rem) minmax(20rem, 26rem); }
    .form { border-inline-end: 1px solid var(--border); }
    .fields { padding: var(--space-6) var(--space-7); }
    .actions { padding: var(--space-4) var(--space-7); justify-content: end; }
    .actions .button:nth-child(n) { flex: none; min-width: 10rem; }
    aside { border-inline-end: 1px solid var(--border); }
    aside picker-panel { height: 100%; }
  }
`;
