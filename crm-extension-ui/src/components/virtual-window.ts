/** An entry of a list in which headings stand among rows. */
export type Entry<T> = { heading: string; size: number } | { row: T; index: number };

export interface Slice<T> {
  entries: Entry<T>[];
  /** The space, in pixels, that stands for the entries before and after. */
  before: number;
  after: number;
}

const AROUND = 4;

/** A long list of which only what is in sight is drawn; rows and headings each have one height. */
export class VirtualWindow<T> {
  readonly #tops: number[];
  readonly height: number;

  constructor(
    readonly entries: Entry<T>[],
    private readonly rowHeight: number,
    headingHeight: number,
  ) {
    let top = 0;
    this.#tops = entries.map((entry) => {
      const at = top;
      top += 'row' in entry ? rowHeight : headingHeight;
      return at;
    });
    this.height = top;
  }

  /** What to draw when the list is scrolled so far and so high. */
  slice(scrolled: number, viewHeight: number): Slice<T> {
    const first = Math.max(0, this.#at(scrolled) - AROUND);
    const last = Math.min(this.entries.length, this.#at(scrolled + viewHeight) + 1 + AROUND);
    const before = this.#tops[first] ?? 0;
    return { entries: this.entries.slice(first, last), before, after: this.height - (this.#tops[last] ?? this.height) };
  }

  /** How far to scroll so that a row is in sight; the present position when it is already. */
  reveal(index: number, scrolled: number, viewHeight: number): number {
    const top = this.#tops[this.entries.findIndex((entry) => 'row' in entry && entry.index === index)] ?? 0;
    if (top < scrolled + this.rowHeight) return Math.max(0, top - this.rowHeight);
    const bottom = top + this.rowHeight;
    return bottom > scrolled + viewHeight ? bottom - viewHeight : scrolled;
  }

  /** The entry at a height, by halving. */
  #at(y: number): number {
    let low = 0;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
