import type { EntryMeasure } from './types';

/** What the server takes at most; a form left open for a month has only been left open. */
const MOST = { millis: 2_147_483_647, taps: 32_767 };

/** What an entry took altogether that was opened again before it was sent. */
export function together(before: EntryMeasure | undefined, now: EntryMeasure): EntryMeasure {
  if (!before) return now;
  return {
    ...now,
    millis: Math.min(before.millis + now.millis, MOST.millis),
    taps: Math.min(before.taps + now.taps, MOST.taps),
    hcpPicked: before.hcpPicked || now.hcpPicked,
    offline: before.offline || now.offline,
  };
}

/** Measures how an entry goes: time, taps, and how the HCP was found. No place is measured. */
export class EntryMeter {
  readonly #opened = performance.now();
  #taps = 0;
  hcpPicked = false;

  /** Counts a tap; what a label passes on to its input is the same tap. */
  readonly tap = (event: Event): void => {
    const touched = event.composedPath()[0];
    const isInput = touched instanceof HTMLInputElement;
    if (isInput || !(touched instanceof Element && touched.closest('label'))) this.#taps++;
  };

  read(desktop: boolean, offline: boolean): EntryMeasure {
    return {
      millis: Math.min(Math.round(performance.now() - this.#opened), MOST.millis),
      taps: Math.min(this.#taps, MOST.taps),
      hcpPicked: this.hcpPicked,
      device: desktop ? 'DESKTOP' : 'PHONE',
      offline,
    };
  }
}
