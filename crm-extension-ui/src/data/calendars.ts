import type { Api, Reply } from './api';
import { type CalendarChanges, changesOf } from './calendar-changes';
import { type Intent, intentFor } from './intent';
import { open } from './open';
import type { BusinessCalendarContent, BusinessCalendarDetail, BusinessCalendarVersion, Diagnosis, DiagnosisInput, HolidayPlace, HolidaysInput } from './types';

/** What a library or a list would bring to a calendar. */
export interface Offer {
  changes: CalendarChanges;
  content: BusinessCalendarContent;
}

/** Business calendars over the API; everything fails as the API does. Trying the same again after a failure does it once. */
export class Calendars {
  #intent?: Intent;
  #places?: Promise<HolidayPlace[]>;

  constructor(private readonly api: Api) {}

  /** All in scope, whole. */
  async all(): Promise<BusinessCalendarDetail[]> {
    const { items } = await this.api.get('/business-calendars');
    return Promise.all(items.map(({ id }) => this.api.get('/business-calendars/{id}', { id })));
  }

  one(id: string): Promise<Reply<BusinessCalendarDetail>> {
    return this.api.read('/business-calendars/{id}', { id });
  }

  /** A version, as it was and stays. */
  async version(id: string, number: number): Promise<BusinessCalendarVersion> {
    const response = await open(this.api, `business-calendars/${id}/versions/${number}`, { headers: { Accept: 'application/json' } });
    return (await response.json()) as BusinessCalendarVersion;
  }

  /** Makes a new version. */
  change(id: string, ifMatch: string, body: BusinessCalendarContent): Promise<Reply<BusinessCalendarDetail>> {
    return this.#send('PUT', `business-calendars/${id}`, body, ifMatch);
  }

  /** Gives a region its calendar. */
  make(regionId: string, content: BusinessCalendarContent): Promise<Reply<BusinessCalendarDetail>> {
    return this.#send('POST', 'business-calendars', { regionId, ...content });
  }

  /** What a library or a list would change; nothing is stored. */
  async offer(id: string, from: Omit<HolidaysInput, 'dryRun'>): Promise<Offer> {
    const { body: now, etag } = await this.one(id);
    const path = `business-calendars/${id}/holidays-from`;
    const asked = intentFor({ method: 'POST', path, ifMatch: etag ?? undefined, body: { ...from, dryRun: true } });
    const { body: would } = await this.api.send<BusinessCalendarDetail>(asked);
    return { changes: changesOf(now.content, would.content), content: would.content };
  }

  /** Countries whose holidays are known. */
  places(): Promise<HolidayPlace[]> {
    this.#places ??= this.api.get('/holiday-places').then(
      ({ items }) => items,
      (error: unknown) => { this.#places = undefined; throw error; },
    );
    return this.#places;
  }

  /** Both due times of something filed at a moment, and why. */
  async diagnose(body: DiagnosisInput): Promise<Diagnosis> {
    return (await this.api.send<Diagnosis>(intentFor({ method: 'POST', path: 'business-calendars/diagnose', body }))).body;
  }

  #send(method: Intent['method'], path: string, body: unknown, ifMatch?: string): Promise<Reply<BusinessCalendarDetail>> {
    this.#intent = intentFor({ method, path, ifMatch, body }, this.#intent);
    return this.api.send(this.#intent);
  }
}
