import { type CallValues, isTouched, reapply } from './call-values';
import type { DeviceStore } from '../offline/device-store';
import { type Intent, intentFor, type Wish } from './intent';

/** What is kept on the device of a form that is not yet sent. */
interface Kept {
  base: CallValues;
  values: CallValues;
  reason: string;
  etag?: string;
  intent?: Intent;
}

const NEW = 'entry.new.';

/** The name under which the form of a new call with an HCP is kept. */
export function newSlot(hcpId = ''): string {
  return NEW + hcpId;
}

/** The unfinished new calls on the device but the one named. */
export function unfinished(device: DeviceStore, except: string): { id: string; name: string }[] {
  return device
    .names(NEW)
    .filter((slot) => slot !== except)
    .map((slot) => device.get<Kept>(slot)?.values)
    .filter((values) => values !== undefined)
    .map((values) => values.hcp ?? { id: '', name: '' });
}

/** A call form being filled in: every change is kept on the device until the server has it. */
export class CallEntry {
  values: CallValues;
  reason = '';
  base: CallValues;
  etag?: string;
  /** Whether what was typed before came back. */
  restored = false;
  #intent?: Intent;
  #closed = false;

  constructor(
    private readonly device: DeviceStore,
    private slot: string,
    base: CallValues,
    etag?: string,
  ) {
    const kept = device.get<Kept>(slot);
    this.base = kept?.base ?? base;
    this.values = kept?.values ?? base;
    this.reason = kept?.reason ?? '';
    this.etag = kept ? kept.etag : etag;
    this.#intent = kept?.intent;
    this.restored = kept !== undefined;
  }

  /** A form that was filled in before; what was typed into it since comes first. */
  static reopened(
    device: DeviceStore,
    slot: string,
    base: CallValues,
    typed: { values: CallValues; reason: string; intent: Intent },
    etag?: string,
  ): CallEntry {
    const entry = new CallEntry(device, slot, base, etag);
    if (entry.restored) return entry;
    entry.values = typed.values;
    entry.reason = typed.reason;
    entry.#intent = typed.intent;
    return entry;
  }

  change(change: Partial<CallValues>): void {
    this.values = { ...this.values, ...change };
    this.#keep();
  }

  explain(reason: string): void {
    this.reason = reason;
    this.#keep();
  }

  /** Keeps the form under another name from now on; what was unfinished there comes back into an empty form. */
  moveTo(slot: string): void {
    this.device.drop(this.slot);
    this.slot = slot;
    const kept = this.device.get<Kept>(slot);
    if (!kept || isTouched(this.values)) return;
    this.values = kept.values;
    this.#intent = kept.intent;
    this.restored = true;
  }

  /** The intent to send; one that was sent before without an answer when nothing has changed since. */
  intent(wish: Wish): Intent {
    this.#intent = intentFor(wish, this.#intent);
    this.#keep();
    return this.#intent;
  }

  /** Puts the user's changes on top of what the call says now. */
  reapplyOn(current: CallValues, etag: string): void {
    this.values = reapply(this.base, this.values, current);
    this.base = current;
    this.etag = etag;
    this.#keep();
  }

  /** Forgets the form; what it says is with the server, or not wanted. */
  clear(): void {
    this.#closed = true;
    this.device.drop(this.slot);
  }

  #keep(): void {
    if (this.#closed) return;
    const { base, values, reason, etag } = this;
    if (!this.#intent && !reason && !isTouched(values) && this.slot.startsWith(NEW)) { this.device.drop(this.slot); return; }
    this.device.put(this.slot, { base, values, reason, etag, intent: this.#intent } satisfies Kept);
  }
}
