import { describe, expect, it } from 'vitest';
import { faultsOf } from '../src/data/call-rules';
import { type CallValues, changedFields, correctionOf, emptyValues, inputOf, isTouched, reapply } from '../src/data/call-values';

const TODAY = '2026-11-23';
const complete: CallValues = {
  callDate: TODAY,
  hcp: { id: 'h', name: 'Ann Adams' },
  productIds: ['p'],
  outcome: 'NEUTRAL',
  nextAction: 'NONE',
  nextActionNote: '',
  attendees: [],
};
const faults = (act: 'submit' | 'draft' | 'correct', change: Partial<CallValues>, reason = 'typo'): string[] =>
  faultsOf(act, { ...complete, ...change }, reason, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('a call can be submitted', () => {
  it('when the five things are given', () => { expect(faults('submit', {})).toEqual([]); });

  it('not when something is missing, which is said in the order of the form', () => {
    expect(faultsOf('submit', emptyValues(TODAY), '', TODAY).map((fault) => fault.field)).toEqual(['hcp', 'productIds', 'outcome', 'nextAction']);
  });

  it.each<[string, Partial<CallValues>, string]>([
    ['in the future', { callDate: '2026-11-24' }, 'callDate future'],
    ['without a date', { callDate: '' }, 'callDate no-date'],
    ['with a note of 256 characters', { nextActionNote: 'x'.repeat(256) }, 'nextActionNote too-long'],
    ['about eleven products', { productIds: Array.from({ length: 11 }, String) }, 'productIds too-many'],
    ['with the HCP as attendee', { attendees: [{ id: 'h', name: 'Ann Adams' }] }, 'attendees same-as-hcp'],
  ])('not %s', (_case, change, fault) => { expect(faults('submit', change)).toEqual([fault]); });

  it('with a note of 255 characters, and of any past date', () => {
    expect(faults('submit', { nextActionNote: 'x'.repeat(255), callDate: '2020-01-01' })).toEqual([]);
  });
});

it('a draft needs its date and HCP only', () => {
  expect(faults('draft', { productIds: [], outcome: null, nextAction: null })).toEqual([]);
  expect(faults('draft', { hcp: null })).toEqual(['hcp missing']);
});

it('a correction needs a reason', () => {
  expect(faults('correct', {}, ' ')).toEqual(['reason missing']);
  expect(faults('correct', {})).toEqual([]);
});

describe('what is sent', () => {
  it('is the form, the intent and the measure', () => {
    const entry = { millis: 5, taps: 4, hcpPicked: true, device: 'PHONE' as const, offline: false };
    expect(inputOf({ ...complete, nextActionNote: ' ' }, true, entry)).toEqual({
      callDate: TODAY,
      hcpId: 'h',
      productIds: ['p'],
      outcome: 'NEUTRAL',
      nextAction: 'NONE',
      nextActionNote: null,
      attendeeIds: [],
      submit: true,
      entry,
    });
  });

  it('of a correction has the reason and no measure', () => {
    expect(Object.keys(correctionOf(complete, ' typo '))).not.toContain('entry');
    expect(correctionOf(complete, ' typo ').reason).toBe('typo');
  });
});

describe('after a change by somebody else', () => {
  const mine = { ...complete, outcome: 'INTERESTED' as const };
  const current = { ...complete, nextAction: 'VISIT_AGAIN' as const, nextActionNote: 'theirs' };

  it('what the user changed stays on top of the current state', () => {
    expect(reapply(complete, mine, current)).toEqual({ ...current, outcome: 'INTERESTED' });
  });

  it('the changed fields are known', () => { expect(changedFields(complete, current)).toEqual(['nextAction', 'nextActionNote']); });
});

it('a form with only an HCP is not worth keeping', () => {
  expect(isTouched({ ...emptyValues(TODAY), hcp: complete.hcp })).toBe(false);
  expect(isTouched({ ...emptyValues(TODAY), nextActionNote: 'a' })).toBe(true);
});
