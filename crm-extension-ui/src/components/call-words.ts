import { msg } from '@lit/localize';
import { day } from '../data/format';
import type { ContentField } from '../data/revisions';
import type { CallContent } from '../data/types';
import { labelOf, nextActions, outcomes } from './words';

/** The name of a part of a call. */
export function contentName(field: ContentField): string {
  return {
    callDate: msg('Date'),
    hcp: msg('HCP'),
    products: msg('Products'),
    outcome: msg('Outcome'),
    nextAction: msg('Next action'),
    nextActionNote: msg('Note'),
    attendees: msg('Attendees'),
  }[field];
}

/** What a part of a call says, in words; a dash when it says nothing. */
export function contentText(content: CallContent, field: ContentField): string {
  switch (field) {
    case 'callDate':
      return day(content.callDate);
    case 'hcp':
      return content.hcp.name;
    case 'products':
    case 'attendees':
      return content[field].map((one) => one.name).join(', ') || '–';
    case 'outcome':
      return labelOf(outcomes(), content.outcome);
    case 'nextAction':
      return labelOf(nextActions(), content.nextAction);
    case 'nextActionNote':
      return content.nextActionNote ?? '–';
  }
}
