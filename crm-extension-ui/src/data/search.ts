import type { Named, PickerHcp } from './types';

/** An HCP as the picker shows it, with all that a search looks at made ready once. */
export interface PickerRow {
  readonly hcp: PickerHcp;
  /** The territories of the rep that hold the HCP. */
  readonly territories: string[];
  readonly group: PickerGroup;
  readonly folded: string;
}

export type PickerGroup = 'due' | 'recent' | 'rest';

const RECENT = 10;
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

const PLAIN = /^[ -~]*$/;

/** Text as the search compares it: no case, no accents. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Puts lists into the picker's order: targets due by urgency, the last calls, the rest by name. Each HCP once. */
export function arrange(lists: { territory: Named; hcps: PickerHcp[] }[]): PickerRow[] {
  const seen = new Map<string, { hcp: PickerHcp; territories: string[] }>();
  for (const { territory, hcps } of lists) {
    for (const hcp of hcps) {
      const known = seen.get(hcp.id);
      if (known) known.territories.push(territory.name);
      else seen.set(hcp.id, { hcp, territories: [territory.name] });
    }
  }
  const all = [...seen.values()];
  const due = all.filter((one) => one.hcp.due).sort((a, b) => byUrgency(a.hcp, b.hcp));
  const called = all.filter((one) => !one.hcp.due && one.hcp.lastCall).sort((a, b) => later(a.hcp, b.hcp));
  const recent = new Set(called.slice(0, RECENT));
  const rest = all.filter((one) => !one.hcp.due && !recent.has(one));
  if (lists.length > 1) rest.sort((a, b) => byName(a.hcp, b.hcp));
  const rows = (ones: typeof all, group: PickerGroup): PickerRow[] =>
    ones.map((one) => ({ ...one, group, folded: searchText(one.hcp) }));
  return [...rows(due, 'due'), ...rows([...recent], 'recent'), ...rows(rest, 'rest')];
}

/** The rows in which every word is found, in the order they had. */
export function search(rows: readonly PickerRow[], query: string): readonly PickerRow[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.folded.includes(word)));
}

function searchText(hcp: PickerHcp): string {
  return fold([hcp.name, hcp.specialty, hcp.place, hcp.city, hcp.npi].filter(Boolean).join(' '));
}

function byUrgency(a: PickerHcp, b: PickerHcp): number {
  return byText(a.tier ?? 'Z', b.tier ?? 'Z') || a.made / a.goal - b.made / b.goal || byText(a.lastCall ?? '', b.lastCall ?? '') || byName(a, b);
}

function later(a: PickerHcp, b: PickerHcp): number {
  return byText(b.lastCall ?? '', a.lastCall ?? '') || byName(a, b);
}

/** For tiers and dates, of which a list has thousands and whose characters sort as they are. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const names = new Intl.Collator('en', { sensitivity: 'base' });

/** By last name, which is taken to be the last word. */
function byName(a: PickerHcp, b: PickerHcp): number {
  return names.compare(lastName(a), lastName(b)) || names.compare(a.name, b.name);
}

function lastName(hcp: PickerHcp): string {
  return hcp.name.slice(hcp.name.lastIndexOf(' ') + 1);
}
