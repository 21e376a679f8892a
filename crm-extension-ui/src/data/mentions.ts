import type { Named } from './types';

/** The beginning of a name right before the cursor, behind an @; undefined when none is being typed. */
export function mentionAt(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+)?)$/u.exec(text.slice(0, cursor))?.[1];
}

/** The text with the whole name in place of the one being typed, and where the cursor stands then. */
export function withMention(text: string, cursor: number, name: string): { text: string; cursor: number } {
  const begun = mentionAt(text, cursor) ?? '';
  const before = `${text.slice(0, cursor - begun.length)}${name} `;
  return { text: before + text.slice(cursor).replace(/^ /, ''), cursor: before.length };
}

/** Those who are mentioned in a text by their whole name. */
export function namedIn(text: string, people: readonly Named[]): Named[] {
  return people.filter(({ name }) => text.includes(`@${name}`));
}
