import type { DisputeBoard, DisputeLevel } from './types';

type Tile = DisputeBoard['items'][number];

/** What is open at one level, or at all. */
export interface Standing {
  disputes: number;
  overdue: number;
  /** When the oldest was filed; undefined without any. */
  oldest?: string;
  /** What is asked for, by currency. */
  sums: ReadonlyMap<string, number>;
}

const CLOSED = ['RESOLVED', 'CLOSED'];

/** Counts what is open on a board: at a level, or at all of them. */
export function openOn({ items }: DisputeBoard, level?: DisputeLevel): Standing {
  const open = items.filter((tile) => !CLOSED.includes(tile.status) && (!level || tile.level === level));
  const total = (of: (tile: Tile) => number): number => open.reduce((sum, tile) => sum + of(tile), 0);
  const sums = new Map<string, number>();
  for (const { currency, differenceSum } of open) sums.set(currency, Math.round(((sums.get(currency) ?? 0) + differenceSum) * 100) / 100);
  return { disputes: total((tile) => tile.disputes), overdue: total((tile) => tile.overdue), oldest: open.map((tile) => tile.oldestFiledAt).sort()[0], sums };
}
