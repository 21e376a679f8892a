import type { EntryMeasure } from './types';

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
      millis: Math.round(performance.now() - this.#opened),
      taps: Math.min(this.#taps, 32_767),
      hcpPicked: this.hcpPicked,
      device: desktop ? 'DESKTOP' : 'PHONE',
      offline,
    };
  }
}
