import { css } from 'lit';

export const requestFormStyles = css`
  :host { overflow-y: auto; }
  form, .sent { display: grid; gap: var(--space-5); padding: var(--space-5); align-content: start; }
  .pair { display: grid; gap: var(--space-5); grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); }
  .name { font-size: var(--text-xl); font-weight: var(--weight-bold); }
  .optional { font-weight: 400; }
`;
