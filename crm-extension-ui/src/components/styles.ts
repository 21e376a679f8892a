import { css } from 'lit';

/** What every element starts from: box model, headings, focus ring, text for screen readers only. */
export const base = css`
  :host { display: block; box-sizing: border-box; }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: inherit; }
  h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
  ul, ol { list-style: none; }
  h1, h2, h3 { font-size: var(--text-l); line-height: 1.25; font-weight: var(--weight-bold); }
  a { color: var(--link); }
  svg { display: block; flex: none; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  [tabindex='-1']:focus-visible { outline: none; }
  .weak { color: var(--text-weak); }
  .small { font-size: var(--text-s); }
  .sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** Buttons, inputs and the field around them. */
export const controls = css`
  button, .button, input, select, textarea { font: inherit; color: inherit; }
  button { cursor: pointer; -webkit-tap-highlight-color: transparent; }
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--space-3);
    min-height: var(--target); padding: 0 var(--space-5); border: 1px solid var(--border-control); border-radius: var(--radius);
    background: var(--surface); color: var(--link); font-weight: var(--weight-bold); text-decoration: none; text-align: center;
    transition: background var(--quick), border-color var(--quick);
  }
  .button:hover { background: var(--surface-hover); }
  .button.brand { background: var(--brand); border-color: var(--brand); color: var(--brand-text); }
  .button.brand:hover { background: var(--brand-hover); border-color: var(--brand-hover); }
  .button.plain { border-color: transparent; background: none; }
  .button.plain:hover { background: var(--surface-hover); }
  .button.danger { color: var(--error); }
  .button[aria-busy='true'] { opacity: 0.75; cursor: progress; }
  .icon-button {
    display: inline-grid; place-items: center; width: var(--target); height: var(--target); padding: 0;
    border: 0; border-radius: var(--radius); background: none; color: var(--text-weak);
  }
  .icon-button:hover { background: var(--surface-hover); color: var(--text); }
  .field { display: grid; gap: var(--space-2); align-content: start; }
  .field > label, legend, .label { font-size: var(--text-s); font-weight: var(--weight-bold); color: var(--text-weak); padding: 0; }
  .input {
    width: 100%; min-height: var(--target); padding: var(--space-3) var(--space-4); border: 1px solid var(--border-control);
    border-radius: var(--radius); background: var(--surface); font-size: var(--text-l); line-height: 1.4;
  }
  textarea.input { resize: vertical; }
  .input::placeholder { color: var(--text-weak); opacity: 1; }
  .input:focus { outline: 2px solid var(--focus); outline-offset: -1px; border-color: var(--focus); }
  .input[aria-invalid='true'] { border-color: var(--error); box-shadow: inset 0 0 0 1px var(--error); }
  .fault { display: flex; gap: var(--space-2); color: var(--error); font-size: var(--text-s); font-weight: var(--weight-bold); }
  .hint { color: var(--text-weak); font-size: var(--text-s); }
`;

/** The grey rows of a loading list. */
export const skeletons = css`
  .skeleton { display: grid; gap: var(--space-4); padding: var(--space-5); }
  .bone { height: 2.5rem; border-radius: var(--radius); background: var(--track); animation: breathe 1.4s ease-in-out infinite alternate; }
  .bone:nth-child(odd) { width: 82%; }
  @keyframes breathe { from { opacity: 0.45; } to { opacity: 0.9; } }
  @media (prefers-reduced-motion: reduce) { .bone { animation: none; opacity: 0.7; } }
`;

/** A coloured box that says something about what stands below it. */
export const notices = css`
  .notice {
    display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); border: 1px solid var(--border); border-inline-start: 4px solid var(--brand);
    border-radius: var(--radius); background: var(--surface);
  }
  .notice.warn { border-inline-start-color: var(--warning); background: var(--warning-soft); }
  .notice.bad { border-inline-start-color: var(--error); background: var(--error-soft); }
  .notice.good { border-inline-start-color: var(--success); background: var(--success-soft); }
  .notice h2 { font-size: var(--text-m); }
  safety-hint { display: grid; gap: var(--space-3); }
  .notice .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
`;
