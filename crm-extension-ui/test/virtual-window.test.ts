import { describe, expect, it } from 'vitest';
import { VirtualWindow } from '../src/components/virtual-window';

const groups = [
  { name: 'due', size: 2 },
  { name: 'rest', size: 1000 },
];
const list = new VirtualWindow(groups, 70, 30);

describe('a long list', () => {
  it('has the height of all its rows and headings', () => {
    expect(list.height).toBe(2 * 30 + 1002 * 70);
  });

  it('draws the headings and rows in sight, counted over all groups', () => {
    expect(list.slice(0, 300).parts).toEqual([
      { name: 'due', size: 2, heading: true, from: 0, to: 2 },
      { name: 'rest', size: 1000, heading: true, from: 2, to: 5 },
    ]);
  });

  it.each([0, 150, 340, 500, 35_000, list.height - 600])('draws only what is in sight at %i and keeps the height', (scrolled) => {
    const { parts, before, after } = list.slice(scrolled, 600);
    const height = parts.reduce((sum, part) => sum + (part.heading ? 30 : 0) + (part.to - part.from) * 70, 0);
    expect(height).toBeLessThan(16 * 70);
    expect(before + height + after).toBe(list.height);
    expect(before).toBeLessThanOrEqual(scrolled);
    expect(list.height - after).toBeGreaterThanOrEqual(Math.min(list.height, scrolled + 600));
  });

  it('scrolls just as far as a row needs to be in sight', () => {
    expect(list.reveal(0, 0, 600)).toBe(0);
    expect(list.reveal(4, 0, 600)).toBe(0);
    expect(list.reveal(100, 0, 600)).toBe(60 + 101 * 70 - 600);
    expect(list.reveal(0, 5000, 600)).toBe(0);
  });

  it('draws nothing of nothing', () => {
    expect(new VirtualWindow([], 70, 30).slice(0, 600)).toEqual({ parts: [], before: 0, after: 0 });
  });
});
