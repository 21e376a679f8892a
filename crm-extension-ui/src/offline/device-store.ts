import { allOf, type Database } from './database';

/**
 * Small things this device keeps for one user, such as a form being filled in: known at once, written behind. Nothing
 * here is of use without the user's sign-in, and sign-out wipes it.
 */
export class DeviceStore extends EventTarget {
  readonly #notes = new Map<string, unknown>();

  private constructor(
    private readonly database: Database,
    private readonly user: string,
  ) {
    super();
  }

  static async open(database: Database, user: string): Promise<DeviceStore> {
    const store = new DeviceStore(database, user);
    const { store: notes } = database.transaction('notes');
    for (let at = await notes.openCursor(allOf(user)); at; at = await at.continue()) store.#notes.set(at.key[1], at.value);
    return store;
  }

  /** What was kept under the name; undefined when nothing was. The caller knows what it put. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  get<T>(name: string): T | undefined {
    return this.#notes.get(name) as T | undefined;
  }

  /** Keeps a value; fires "full" when the device cannot, and then holds it as long as the page lives. */
  put(name: string, value: unknown): void {
    this.#notes.set(name, value);
    this.database.put('notes', value, [this.user, name]).catch(() => this.dispatchEvent(new Event('full')));
  }

  drop(name: string): void {
    this.#notes.delete(name);
    this.database.delete('notes', [this.user, name]).catch(() => undefined);
  }

  /** The names kept that start so. */
  names(start: string): string[] {
    return [...this.#notes.keys()].filter((name) => name.startsWith(start));
  }
}
