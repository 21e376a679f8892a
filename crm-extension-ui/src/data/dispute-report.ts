import type { Api, Query } from './api';
import type { DisputeReport, Named, SlaPolicyContent } from './types';

/** What a report is divided by. */
export type Grouping = NonNullable<NonNullable<Query<'/ic-dispute-reports'>>['by']>;

export const GROUPINGS: readonly Grouping[] = ['REGION', 'CYCLE', 'CATEGORY', 'COMPONENT', 'MEASURE'];

/** What is looked at: how it is divided, and of which region and cycle, of all when left out. */
export interface Question {
  by: Grouping;
  region?: string;
  cycle?: string;
}

/** A report with what is promised, and the cycles that there are to choose from. */
export interface AnsweredReport {
  report: DisputeReport;
  promise?: SlaPolicyContent;
  cycles: Named[];
}

/** Asks for a report; fails as the API does. */
export async function reportOn(api: Api, { by, region, cycle }: Question): Promise<AnsweredReport> {
  const [report, byCycle, policies] = await Promise.all([
    api.get('/ic-dispute-reports', { query: { by, region, cycle } }),
    api.get('/ic-dispute-reports', { query: { by: 'CYCLE' } }),
    api.get('/sla-policies'),
  ]);
  const cycles = byCycle.parts.flatMap(({ id, name }) => (id && name ? [{ id, name }] : []));
  return { report, promise: policies.items.find(({ name }) => name === 'IC_DISPUTE')?.content, cycles };
}

/** The grouping that an address asks for. */
export function groupingOf(query: URLSearchParams): Grouping {
  return GROUPINGS.find((one) => one === query.get('by')) ?? 'REGION';
}
