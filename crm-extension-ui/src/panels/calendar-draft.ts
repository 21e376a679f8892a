import type { Session } from '../app/session';
import { changesOf, isChanged } from '../data/calendar-changes';
import type { BusinessCalendarContent } from '../data/types';

/** A calendar that is being changed, kept on this device until it is saved or given up. */
export interface CalendarDraft {
  content: BusinessCalendarContent;
  /** The version that it was made from. */
  etag: string;
}

/** The drafts of calendars on this device. */
export class CalendarDrafts {
  constructor(private readonly device: Session['device']) {}

  of(id: string): CalendarDraft | undefined {
    return this.device.get(nameOf(id));
  }

  keep(id: string, draft: CalendarDraft): void {
    this.device.put(nameOf(id), draft);
  }

  drop(id: string): void {
    this.device.drop(nameOf(id));
  }
}

/** Whether a draft says anything else than the calendar; one that was taken back step by step does not. */
export function differs(draft: BusinessCalendarContent, saved: BusinessCalendarContent): boolean {
  return isChanged(changesOf(saved, draft));
}

/** What a region starts with: nine to five from Monday to Friday, this year and the next, no holiday yet. */
export function firstContent(name: string, zoneId: string, today: string): BusinessCalendarContent {
  const year = Number(today.slice(0, 4));
  const hours = ['09:00-17:00'];
  const week = { MONDAY: hours, TUESDAY: hours, WEDNESDAY: hours, THURSDAY: hours, FRIDAY: hours };
  return { name, zoneId, firstYear: year, lastYear: year + 1, week, holidays: [] };
}

function nameOf(id: string): string {
  return `calendar ${id}`;
}
