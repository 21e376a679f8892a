import { msg } from '@lit/localize';
import type { LitElement } from 'lit';
import { css, html } from 'lit';

/** The bar of acts of a form with one act, which says at its side what is about to be said. */
export const formBarStyles = css`
  :host { gap: 0; }
  .fields { gap: var(--space-6); }
  .optional { font-weight: 400; }
  .said { flex: 2; display: grid; align-content: center; min-width: 0; font-size: var(--text-s); line-height: 1.3; }
  .said b { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .actions .button.brand:nth-child(n) { flex: 1 0 auto; }
  @media (min-width: 900px) {
    .columns { grid-template-columns: minmax(0, 48rem); }
    .form { border-inline-end: 0; }
    .actions { border-inline-end: 1px solid var(--border); border-start-end-radius: var(--radius-card); }
    .actions .said { flex: 1; }
    .actions .button.brand:nth-child(n) { flex: none; }
  }
`;

/** That what was typed before came back, and the way to begin anew. */
export function restoredNotice(startOver: () => void) {
  return html`<div class="notice">
    <p>${msg('What you had typed before is back.')}</p>
    <div class="acts"><button class="button" @click=${startOver}>${msg('Start over')}</button></div>
  </div>`;
}

/** Puts the focus on the first field with a fault, or else on the notice above the fields, once they are drawn; true for a field. */
export async function focusFault(panel: LitElement, faults: object, orNotice = false): Promise<boolean> {
  const [first] = Object.keys(faults);
  await panel.updateComplete;
  if (!first) {
    if (orNotice) panel.renderRoot.querySelector<HTMLElement>('.notice.bad')?.focus();
    return false;
  }
  const field = panel.renderRoot.querySelector<HTMLElement>(`[data-field='${first}']`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  return true;
}
