import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Tier } from '../data/types';

export const tierStyles = css`
  .tier {
    display: inline-grid; place-items: center; flex: none; width: 1.75rem; height: 1.75rem; border-radius: var(--radius);
    background: var(--inset); color: var(--text-weak); font-size: var(--text-s); font-weight: 700;
  }
  .tier.A { background: var(--brand); color: var(--brand-text); }
  .tier.B { background: var(--brand-soft); color: var(--link); box-shadow: inset 0 0 0 1px var(--brand-border); }
  .tier.C { box-shadow: inset 0 0 0 1px var(--border-control); }
`;

/** The tier of an HCP as a small square; an empty one keeps rows in line. */
export function tierBadge(tier: Tier | null | undefined): TemplateResult {
  if (!tier) return html`<span class="tier" aria-hidden="true">–</span>`;
  return html`<span class="tier ${tier}"><span class="sr">${msg(str`Tier ${tier}`)}</span><span aria-hidden="true">${tier}</span></span>`;
}

/** The parts that are there, joined by a dot in the middle. */
export function dotted(...parts: (string | null | undefined | false)[]): string | typeof nothing {
  return parts.filter(Boolean).join(' · ') || nothing;
}
