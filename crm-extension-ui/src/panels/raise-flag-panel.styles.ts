import { css } from 'lit';

/** What the flag form has beyond the frame it shares with the call form. */
export const raiseFlagStyles = css`
  fieldset { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-3); }
  legend { padding-bottom: var(--space-3); }
  .type { position: relative; cursor: pointer; -webkit-tap-highlight-color: transparent; }
  .type input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
  .type span {
    display: grid; justify-items: start; gap: var(--space-3); height: 100%; min-height: 5rem; padding: var(--space-4); border: 1px solid var(--border-control);
    border-radius: var(--radius-card); background: var(--surface); font-weight: var(--weight-bold); line-height: 1.25;
  }
  .type span svg { color: var(--text-weak); }
  .type:hover span { background: var(--surface-hover); }
  .type input:checked + span { border-color: var(--brand-border); background: var(--brand-soft); color: var(--link); box-shadow: inset 0 0 0 1px var(--brand-border); }
  .type input:checked + span svg { color: var(--link); }
  .type input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
  fieldset[aria-invalid] .type span, .people[aria-invalid] { border-color: var(--error); }
  fieldset .fault { grid-column: 1 / -1; }
  @media (min-width: 900px) {
    fieldset { grid-template-columns: repeat(4, 1fr); }
    dialog { width: 34rem; height: min(44rem, 90vh); margin: auto; border-radius: var(--radius-card); overflow: hidden; }
  }
`;
