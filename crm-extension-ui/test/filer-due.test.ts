import { describe, expect, it } from 'vitest';
import { filersDue } from '../src/components/filer-due';
import type { DisputeClock, IcDispute } from '../src/data/types';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const clock = (more: Partial<DisputeClock>): DisputeClock => ({ promise: 'RESOLVE', round: 0, startedAt: '2026-11-20T12:00:00Z', standing: 'RUNNING', ...more });
const due = (status: IcDispute['status'], clocks: DisputeClock[], more: Partial<IcDispute> = {}) => filersDue({ status, clocks, ...more } as IcDispute, NOW);

describe('what is due next', () => {
  it('is to acknowledge a filed dispute, and after that to decide it', () => {
    const clocks = [clock({ promise: 'ACKNOWLEDGE', dueAt: '2026-11-23T18:30:00Z' }), clock({ dueAt: '2026-12-04T22:00:00Z' })];
    expect(due('FILED', clocks)?.text).toMatch(/^To be acknowledged by .*, in 6 hours$/);
    expect(due('IN_REVIEW', clocks)?.text).toMatch(/^Decision by .*Dec 4.*, in 11 days$/);
    expect(due('IN_REVIEW', clocks)?.missed).toBe(false);
  });

  it('says by how much it is missed, in hours up to two days', () => {
    const missed = (missedDueAt: string) => due('ACKNOWLEDGED', [clock({ standing: 'OVERDUE', dueAt: missedDueAt, missedDueAt })]);
    expect(missed('2026-11-21T13:00:00Z')).toEqual({ text: 'Decision: missed by 47 hours', missed: true });
    expect(missed('2026-11-17T22:00:00Z')).toEqual({ text: 'Decision: missed by 5 days', missed: true });
    expect(missed('2026-11-23T11:59:30Z')).toEqual({ text: 'Decision: missed by 1 minute', missed: true });
  });

  it('is the answer of the rep while the clock is paused', () => {
    expect(due('AWAITING_INFO', [clock({ standing: 'PAUSED', pausedAt: '2026-11-23T09:00:00Z' })])?.text).toMatch(/^Paused since .*: your answer lets the clock run on$/);
  });

  it('is whether to reopen it once it is decided, and nothing when that is no longer possible', () => {
    expect(due('RESOLVED', [], { closesAt: '2026-12-07T12:00:00Z' })?.text).toMatch(/^Closes .*Dec 7.*; until then you can reopen it$/);
    expect(due('RESOLVED', [], { closesAt: '2026-12-07T12:00:00Z', reopenedAt: '2026-11-20T12:00:00Z' })).toBeUndefined();
    expect(due('CLOSED', [])).toBeUndefined();
  });
});
