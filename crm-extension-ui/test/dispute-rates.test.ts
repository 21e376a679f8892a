import { describe, expect, it } from 'vitest';
import { rateWords } from '../src/components/bar-chart';
import { groupingOf } from '../src/data/dispute-report';
import { ESCALATION_LIMIT, escalatedOf, isEnough, percentOf, rateOf } from '../src/data/dispute-rates';

const FIGURES = { disputes: 65, acknowledged: 54, acknowledgedInTime: 48, resolved: 25, resolvedInTime: 15, payees: 13, escalatedPayees: 2, statementLines: 1300 };

describe('rates of disputes, as docs/numbers.md defines them', () => {
  it('are of what was decided, of lines and of reps', () => {
    expect(rateOf(FIGURES, 'acknowledged')).toEqual({ part: 48, of: 54 });
    expect(rateOf(FIGURES, 'resolved')).toEqual({ part: 15, of: 25 });
    expect(rateOf(FIGURES, 'disputed')).toEqual({ part: 65, of: 1300 });
    expect(percentOf(escalatedOf(FIGURES, 40))).toBe(ESCALATION_LIMIT);
  });

  it('there is none where lines do not divide that way, and no per cent of nothing', () => {
    expect(rateOf({ ...FIGURES, statementLines: null }, 'disputed')).toBeUndefined();
    expect(percentOf({ part: 0, of: 0 })).toBeUndefined();
  });

  it.each([
    [48, 54, '88.9% (48 of 54)'],
    [10, 10, '100.0% (10 of 10)'],
    [3, 4, '3 of 4'],
    [0, 9, '0 of 9'],
    [0, 0, 'none yet'],
  ])('%s of %s is said as %s', (value, of, words) => {
    expect(rateWords({ value, of })).toBe(words);
    expect(isEnough({ part: value, of })).toBe(words.includes('%'));
  });

  it('are divided by region unless the address says otherwise', () => {
    expect(groupingOf(new URLSearchParams('by=MEASURE'))).toBe('MEASURE');
    expect(groupingOf(new URLSearchParams('by=NONSENSE'))).toBe('REGION');
    expect(groupingOf(new URLSearchParams())).toBe('REGION');
  });
});
