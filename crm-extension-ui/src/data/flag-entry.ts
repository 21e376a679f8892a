import type { DeviceStore } from '../offline/device-store';
import { newId } from './ids';
import { type Kept, KeptForm } from './kept-form';
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

/** A flag form being filled in. */
export class FlagEntry extends KeptForm<FlagValues> {
  constructor(device: DeviceStore, slot = NEW_FLAG, start: Kept<FlagValues> = { values: { id: newId(), note: '' }, files: [] }) {
    super(device, slot, start);
  }

  /** Fills in what the rep will probably say; of itself that is nothing to keep. */
  suggest(outlet: Place): void {
    this.values = { ...this.values, outlet };
  }
}
