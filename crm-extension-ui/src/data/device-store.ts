/** What this device keeps for one user. Nothing here is of use without the user's sign-in, and sign-out wipes it. */
export class DeviceStore {
  readonly #prefix: string;

  constructor(userId: string) {
    this.#prefix = `crm.user.${userId}.`;
  }

  /** What was kept under the name; undefined when nothing was, or nothing readable. The caller knows what it put. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  get<T>(name: string): T | undefined {
    const text = localStorage.getItem(this.#prefix + name);
    try {
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  }

  /** Keeps a value; a full or forbidden store keeps it in memory's stead only, so this never fails. */
  put(name: string, value: unknown): void {
    try {
      localStorage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // The form still holds what was typed; it just would not outlive a reload.
    }
  }

  drop(name: string): void {
    localStorage.removeItem(this.#prefix + name);
  }

  /** The names kept that start so. */
  names(start: string): string[] {
    const full = this.#prefix + start;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(full))
      .map((key) => key.slice(this.#prefix.length));
  }

  /** Forgets all that is kept for the user. */
  wipe(): void {
    for (const name of this.names('')) this.drop(name);
  }
}
