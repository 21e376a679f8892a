import { svg } from 'lit';

/*
 * Further outlines of the Lucide icon set (ISC licence, copyright (c) Lucide contributors), for screens with disputes.
 */
export const scales = svg`<path d="m16 16 3-8 3 8c-.87.65-1.92 1-3 1s-2.13-.35-3-1Z"/><path d="m2 16 3-8 3 8c-.87.65-1.92 1-3 1s-2.13-.35-3-1Z"/><path d="M7 21h10"/><path d="M12 3v18"/><path d="M3 7h2c2 0 5-1 7-2 2 1 5 2 7 2h2"/>`;
export const pause = svg`<circle cx="12" cy="12" r="10"/><path d="M10 15V9"/><path d="M14 15V9"/>`;
export const missed = svg`<circle cx="12" cy="12" r="10"/><path d="m15 9-6 6"/><path d="m9 9 6 6"/>`;
export const up = svg`<path d="m5 12 7-7 7 7"/><path d="M12 19V5"/>`;
export const question = svg`<circle cx="12" cy="12" r="10"/><path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3"/><path d="M12 17h.01"/>`;
