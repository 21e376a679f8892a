import { css } from 'lit';

export const disputePanelStyles = css`
  .amounts { padding-top: 0; border-top: 0; }
  .body > dl:first-child { padding-top: 0; border-top: 0; }
  .big { display: block; font-size: var(--text-2xl); line-height: 1.2; font-variant-numeric: tabular-nums; }
  .clocks { display: grid; gap: var(--space-5); padding: 0 var(--space-5) var(--space-5); }
  .clocks dispute-clock + dispute-clock { padding-top: var(--space-5); border-top: 1px solid var(--border-soft); }
  .before { padding: 0 var(--space-5) var(--space-5); }
  .before summary { min-height: var(--target); color: var(--link); font-weight: var(--weight-bold); cursor: pointer; line-height: var(--target); }
  .before .clocks { padding-inline: 0; }
  .body + .body { border-top: 1px solid var(--border-soft); }
  .level { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); color: var(--text-weak); }
  dispute-acts, dispute-own { border-top: 1px solid var(--border-soft); }
  .reason { overflow-wrap: anywhere; }
  @media (min-width: 1100px) {
    .clocks { grid-template-columns: 1fr 1fr; gap: var(--space-6); }
    .clocks dispute-clock + dispute-clock { padding: 0 0 0 var(--space-6); border-top: 0; border-inline-start: 1px solid var(--border-soft); }
  }
`;
