import { svg, type SVGTemplateResult } from 'lit';
import type { FlagType } from '../data/types';

/*
 * Further outlines of the Lucide icon set (ISC licence, copyright (c) Lucide contributors), for screens with flags.
 */
export const camera = svg`<path d="M14.5 4h-5L7 7H4a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-3l-2.5-3z"/><circle cx="12" cy="13" r="3"/>`;
const box = svg`<path d="m7.5 4.27 9 5.15"/><path d="M21 8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16Z"/><path d="m3.3 7 8.7 5 8.7-5"/><path d="M12 22V12"/>`;
const megaphone = svg`<path d="m3 11 18-5v12L3 14v-3z"/><path d="M11.6 16.8a3 3 0 1 1-5.8-1.6"/>`;
const door = svg`<path d="M18 20V6a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v14"/><path d="M2 20h20"/><path d="M14 12v.01"/>`;
const dots = svg`<circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/>`;

/** The picture of each type of flag. */
export const TYPE_ICONS: Record<FlagType, SVGTemplateResult> = { STOCK_OUT: box, COMPETITOR_ACTIVITY: megaphone, OUTLET_CLOSURE: door, OTHER: dots };
