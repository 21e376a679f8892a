import { css } from 'lit';

export const fieldsStyles = css`
  :host { display: grid; gap: var(--space-6); }
  .date { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .date .input { flex: 1 1 9.5rem; width: auto; min-width: 9.5rem; }
  .chip {
    min-height: var(--target); padding: 0 var(--space-4); border: 1px solid var(--border-control); border-radius: var(--radius-pill);
    background: var(--surface); white-space: nowrap;
  }
  .chip:hover { background: var(--surface-hover); }
  .chip[aria-pressed='true'] {
    border-color: var(--brand-border); background: var(--brand-soft); color: var(--link); font-weight: var(--weight-bold);
    box-shadow: inset 0 0 0 1px var(--brand-border);
  }
  .late { display: flex; gap: var(--space-3); padding-top: var(--space-2); color: var(--warning-text); font-size: var(--text-s); }
  .people { display: grid; border: 1px solid var(--border-control); border-radius: var(--radius-card); overflow: hidden; background: var(--surface); }
  .person {
    display: flex; align-items: center; gap: var(--space-4); width: 100%; min-height: 3.5rem; padding: var(--space-3) var(--space-4);
    border: 0; background: none; text-align: start;
  }
  .person:hover { background: var(--surface-hover); }
  .person:focus-visible { outline-offset: -3px; }
  .people .person + .person { border-top: 1px solid var(--border-soft); }
  .field > .person { border: 1px solid var(--brand-border); border-radius: var(--radius-card); background: var(--brand-soft); }
  .person .text { display: grid; flex: 1; min-width: 0; line-height: 1.35; }
  .person .text b { font-size: var(--text-l); font-weight: var(--weight-bold); }
  .person .text span { color: var(--text-weak); font-size: var(--text-s); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .person .change { color: var(--link); font-weight: var(--weight-bold); font-size: var(--text-s); }
  .person.all { color: var(--link); font-weight: var(--weight-bold); }
  .person.all > svg:first-child { margin-inline: var(--space-2); }
  .optional { font-weight: 400; }
  .note-hint { display: flex; gap: var(--space-4); }
  .note-hint safety-hint { flex: 1; }
  .over { color: var(--error); font-weight: var(--weight-bold); }
  .more { justify-self: start; margin-inline-start: calc(-1 * var(--space-4)); padding-inline: var(--space-4); }
  .attendees { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .attendees:empty { display: none; }
  .attendees li { display: flex; align-items: center; padding-inline-start: var(--space-4); border-radius: var(--radius-pill); background: var(--inset); }
  .field > .button { justify-self: start; }
`;
