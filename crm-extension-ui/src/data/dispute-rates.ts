import type { DisputeFigures } from './types';

/** So many of so many; docs/numbers.md says which. */
export interface Rate {
  part: number;
  of: number;
}

/** Each number is defined in docs/numbers.md. */
export type RateName = 'acknowledged' | 'resolved' | 'disputed';

/** What of all people may have gone beyond the first manager, in per cent. */
export const ESCALATION_LIMIT = 5;

/** Of fewer than these the counts alone are said: a per cent of three is none. */
const FEWEST = 10;

/** A rate of a part; undefined where the figures do not divide that way. */
export function rateOf(figures: DisputeFigures, name: RateName): Rate | undefined {
  const { acknowledgedInTime, acknowledged, resolvedInTime, resolved, disputes, statementLines } = figures;
  if (name === 'acknowledged') return { part: acknowledgedInTime, of: acknowledged };
  if (name === 'resolved') return { part: resolvedInTime, of: resolved };
  return statementLines == null ? undefined : { part: disputes, of: statementLines };
}

/** The share of the rep population whose disputes went beyond the first manager. */
export function escalatedOf({ escalatedPayees }: DisputeFigures, reps: number): Rate {
  return { part: escalatedPayees, of: reps };
}

/** A rate in per cent; undefined of nothing. */
export function percentOf({ part, of }: Rate): number | undefined {
  return of === 0 ? undefined : (part / of) * 100;
}

/** Whether a rate is of enough to be said in per cent. */
export function isEnough({ of }: Rate): boolean {
  return of >= FEWEST;
}
