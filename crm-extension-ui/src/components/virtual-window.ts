/** A run of rows under one heading. */
export interface Group<N> {
  name: N;
  size: number;
}

/** What is to be drawn of a group: its rows from one index up to another, counted over the whole list. */
export interface Part<N> extends Group<N> {
  heading: boolean;
  from: number;
  to: number;
}

export interface Slice<N> {
  parts: Part<N>[];
  /** The space, in pixels, that stands for what is not drawn before and after. */
  before: number;
  after: number;
}

const AROUND = 1;

/** A long list in groups, of which only what is in sight is drawn; rows and headings each have one height. */
export class VirtualWindow<N> {
  readonly height: number;
  readonly #blocks: (Group<N> & { top: number; first: number })[] = [];

  constructor(
    groups: readonly Group<N>[],
    private readonly row: number,
    private readonly heading: number,
  ) {
    let top = 0;
    let first = 0;
    for (const group of groups) {
      this.#blocks.push({ ...group, top, first });
      top += heading + group.size * row;
      first += group.size;
    }
    this.height = top;
  }

  /** What to draw when the list is scrolled so far and so high. */
  slice(scrolled: number, viewHeight: number): Slice<N> {
    const above = scrolled - AROUND * this.row;
    const below = scrolled + viewHeight + AROUND * this.row;
    let before = this.height;
    let end = 0;
    const parts: Part<N>[] = [];
    for (const { name, size, top, first } of this.#blocks) {
      const rows = top + this.heading;
      if (rows + size * this.row <= above || top >= below) continue;
      const from = Math.max(0, Math.floor((above - rows) / this.row));
      const to = Math.min(size, Math.max(0, Math.ceil((below - rows) / this.row)));
      before = Math.min(before, from > 0 ? rows + from * this.row : top);
      end = rows + to * this.row;
      parts.push({ name, size, heading: from === 0, from: first + from, to: first + to });
    }
    return { parts, before: parts.length > 0 ? before : 0, after: this.height - end };
  }

  /** How far to scroll so that a row is in sight; the present position when it is already. */
  reveal(index: number, scrolled: number, viewHeight: number): number {
    const block = this.#blocks.find(({ first, size }) => index < first + size);
    if (!block) return scrolled;
    const top = block.top + this.heading + (index - block.first) * this.row;
    if (top < scrolled + this.row) return Math.max(0, top - this.row);
    const bottom = top + this.row;
    return bottom > scrolled + viewHeight ? bottom - viewHeight : scrolled;
  }
}
