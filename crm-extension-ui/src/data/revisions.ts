import type { Call, CallContent, CallRevision } from './types';

export type ContentField = keyof CallContent;

/** A correction as a reader wants it: what each changed field said before and says after. */
export interface Correction {
  revision: CallRevision;
  changes: { field: ContentField; before: CallContent; after: CallContent }[];
}

const FIELDS: ContentField[] = ['callDate', 'hcp', 'products', 'outcome', 'nextAction', 'nextActionNote', 'attendees'];

/** Sets each revision, newest first, against what the call said next. */
export function corrections(call: Call, revisions: readonly CallRevision[]): Correction[] {
  return revisions.map((revision, index) => {
    const after: CallContent = revisions[index - 1]?.said ?? call;
    const before = revision.said;
    const changes = FIELDS.filter((field) => said(before, field) !== said(after, field)).map((field) => ({ field, before, after }));
    return { revision, changes };
  });
}

function said(content: CallContent, field: ContentField): string {
  const value = content[field];
  if (Array.isArray(value)) return value.map((one) => one.id).join();
  if (typeof value === 'object' && value !== null) return value.id;
  return value ?? '';
}
