import { describe, expect, it } from 'vitest';
import { Paged } from '../src/components/paged';

interface Thing {
  id: number;
  text?: string;
}

const same = (a: Thing, b: Thing): boolean => a.id === b.id;
const ids = (list: Paged<Thing>): number[] => list.items.map(({ id }) => id);

/** A list in pages of three, of whatever is there when it is asked. */
function paged(things: () => Thing[]): Paged<Thing> {
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
  return new Paged<Thing>(host, (after) => {
    const all = things();
    const from = after ? all.findIndex(({ id }) => id === Number(after)) + 1 : 0;
    const items = all.slice(from, from + 3);
    return Promise.resolve({ items, total: all.length, next: from + 3 < all.length ? String(items.at(-1)!.id) : null });
  });
}

describe('a list that is refreshed', () => {
  let things: Thing[];
  const of = (...numbers: number[]): Thing[] => numbers.map((id) => ({ id }));

  const shown = async (): Promise<Paged<Thing>> => {
    things = of(9, 8, 7, 6, 5);
    const list = paged(() => things);
    await list.restart();
    await list.more();
    expect(ids(list)).toEqual([9, 8, 7, 6, 5]);
    return list;
  };

  it('takes in what is new, with the total, and says what that is', async () => {
    const list = await shown();
    things = of(11, 10, 9, 8, 7, 6, 5);
    expect((await list.refresh(same))?.map(({ id }) => id)).toEqual([11, 10]);
    expect(ids(list)).toEqual([11, 10, 9, 8, 7, 6, 5]);
    expect(list.total).toBe(7);
  });

  it('puts what comes back where it belongs', async () => {
    const list = await shown();
    list.remove(({ id }) => id === 8);
    await list.refresh(same);
    expect(ids(list)).toEqual([9, 8, 7, 6, 5]);
  });

  it('says what known ones say now, and leaves what has gone from the page', async () => {
    const list = await shown();
    things = [{ id: 9, text: 'changed' }, ...of(7, 6, 5)];
    expect(await list.refresh(same)).toEqual([]);
    expect(ids(list)).toEqual([9, 8, 7, 6, 5]);
    expect(list.items[0]?.text).toBe('changed');
  });

  it('drops the answer when the list was loaded on meanwhile', async () => {
    things = of(9, 8, 7, 6, 5);
    const list = paged(() => things);
    await list.restart();
    const refreshed = list.refresh(same);
    await list.more();
    expect(await refreshed).toBeUndefined();
    expect(ids(list)).toEqual([9, 8, 7, 6, 5]);
  });

  it('waits for what is being loaded, and shows each once', async () => {
    things = of(9, 8, 7, 6, 5);
    const list = paged(() => things);
    const loaded = list.restart();
    things = of(10, 9, 8, 7, 6, 5);
    await Promise.all([list.refresh(same), list.refresh(same), loaded]);
    expect(ids(list)).toEqual([10, 9, 8, 7]);
  });

  it('starts over from the first page when more is new than a page holds', async () => {
    const list = await shown();
    things = of(14, 13, 12, 11, 10, 9, 8, 7, 6, 5);
    await list.refresh(same);
    expect(ids(list)).toEqual([14, 13, 12]);
    await list.more();
    expect(ids(list)).toEqual([14, 13, 12, 11, 10, 9]);
  });
});
