import type { DeviceStore } from '../offline/device-store';
import type { Attachment } from './attachment';
import type { Intent } from './intent';

/** What is kept of a form on the device. */
export interface Kept<Values> {
  values: Values;
  files: readonly Attachment[];
  intent?: Intent;
}

/** A form with files being filled in: every change is kept on the device until the outbox has it. */
export class KeptForm<Values extends { id: string }> {
  values: Values;
  files: readonly Attachment[];
  intent?: Intent;
  /** Whether what was said before came back. */
  readonly restored: boolean;

  constructor(
    private readonly device: DeviceStore,
    private readonly slot: string,
    start: Kept<Values>,
  ) {
    const kept = device.get<Kept<Values>>(slot);
    ({ values: this.values, files: this.files, intent: this.intent } = kept ?? start);
    this.restored = kept !== undefined;
  }

  change(change: Partial<Values>): void {
    this.values = { ...this.values, ...change };
    this.#keep();
  }

  show(files: readonly Attachment[]): void {
    this.files = files;
    this.#keep();
  }

  /** Forgets the form: the outbox or the server has it, or it is not wanted. */
  clear(): void {
    this.device.drop(this.slot);
  }

  #keep(): void {
    const { values, files, intent } = this;
    this.device.put(this.slot, { values, files, intent } satisfies Kept<Values>);
  }
}
