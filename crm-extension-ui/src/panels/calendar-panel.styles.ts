import { css } from 'lit';

export const calendarPanelStyles = css`
  .page { max-width: 56rem; }
  .segments a { padding-inline: var(--space-3); }
  .save {
    position: sticky; z-index: 5; bottom: calc(var(--bar) + env(safe-area-inset-bottom)); display: grid; gap: var(--space-3); padding: var(--space-3) var(--space-5);
    background: var(--surface); border-top: 1px solid var(--border); box-shadow: var(--shadow-high);
  }
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); max-width: 56rem; }
  .acts > .small { flex: 1 1 100%; }
  .acts .brand { flex: 1; }
  .fault { align-self: center; }
  @media (min-width: 900px) {
    .save { bottom: 0; padding-inline: var(--space-7); }
    .acts > .small { flex: 1; }
    .acts .brand { flex: none; }
  }
`;
