import type { DeviceStore } from '../offline/device-store';
import { newId } from './ids';
import type { Intent } from './intent';
import type { Photo } from './photo';
import type { FlagType } from './types';

/** An outlet as a form holds it. */
export interface Place {
  id: string;
  name: string;
  city?: string | null;
}

/** What a rep says about something noticed at an outlet. */
export interface FlagValues {
  /** The flag's key at the server, made here so that photos can follow it without a network. */
  id: string;
  type?: FlagType;
  outlet?: Place;
  productId?: string;
  note: string;
}

export const NOTE_LIMIT = 1000;
export const NEW_FLAG = 'flag.new';

interface Kept {
  values: FlagValues;
  photos: readonly Photo[];
  intent?: Intent;
}

/** A flag form being filled in: every change is kept on the device until the outbox has it. */
export class FlagEntry {
  values: FlagValues;
  photos: readonly Photo[];
  intent?: Intent;
  /** Whether what was said before came back. */
  readonly restored: boolean;

  constructor(
    private readonly device: DeviceStore,
    private readonly slot = NEW_FLAG,
    start: Kept = { values: { id: newId(), note: '' }, photos: [] },
  ) {
    const kept = device.get<Kept>(slot);
    ({ values: this.values, photos: this.photos, intent: this.intent } = kept ?? start);
    this.restored = kept !== undefined;
  }

  change(change: Partial<FlagValues>): void {
    this.values = { ...this.values, ...change };
    this.#keep();
  }

  /** Fills in what the rep will probably say; of itself that is nothing to keep. */
  suggest(outlet: Place): void {
    this.values = { ...this.values, outlet };
  }

  show(photos: readonly Photo[]): void {
    this.photos = photos;
    this.#keep();
  }

  /** Forgets the form: the outbox or the server has it, or it is not wanted. */
  clear(): void {
    this.device.drop(this.slot);
  }

  #keep(): void {
    const { values, photos, intent } = this;
    this.device.put(this.slot, { values, photos, intent } satisfies Kept);
  }
}
