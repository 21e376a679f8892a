import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../app/session';
import type { LiveChange } from '../data/live';
import { type Inbox, type Item, same } from './inbox';
import { LiveEar } from './live-ear';
import type { Paged } from './paged';

interface LiveHost<T extends Item> extends ReactiveControllerHost {
  session: Session;
  inbox: Inbox<T>;
  isConnected: boolean;
}

const BETWEEN_MS = 250;
const AFTER_FAILURE_MS = 5_000;
const FEW = 5;

/** Keeps the list of an inbox as things are: new items come to the top and are marked, changed ones change in place. */
export class InboxLive<T extends Item> {
  /** The new ones that nobody has opened yet. */
  readonly fresh = new Set<string>();
  readonly #due = new Map<string, number>();
  #everything = false;
  #working = false;

  constructor(
    private readonly host: LiveHost<T>,
    private readonly list: Paged<T>,
  ) {
    new LiveEar(host, (change) => { this.#heard(change); }, () => { this.#missed(); });
  }

  /** The user has seen it. */
  seen(id: string): void {
    if (this.fresh.delete(id)) this.host.requestUpdate();
  }

  #heard({ objectType, objectId, objectVersion }: LiveChange): void {
    if (objectType !== this.host.inbox.objectType) return;
    this.#due.set(objectId, objectVersion);
    void this.#work();
  }

  #missed(): void {
    this.#everything = true;
    void this.#work();
  }

  /** At once when nothing is being asked for, else with all that comes meanwhile. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    while (this.host.isConnected && (this.#everything || this.#due.size > 0)) {
      const pause = this.list.loading ? BETWEEN_MS : await this.#bringUp().then(() => BETWEEN_MS, () => this.#failed());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    this.#working = false;
  }

  /** What could not be asked for is still due; the user has asked for nothing and is told nothing. */
  #failed(): number {
    this.#everything = true;
    return AFTER_FAILURE_MS;
  }

  async #bringUp(): Promise<void> {
    const known = new Map(this.list.items.map((item) => [item.id, item.version]));
    const due = [...this.#due];
    const changed = due.filter(([id, version]) => version > (known.get(id) ?? Infinity)).map(([id]) => id);
    const again = this.#everything || changed.length > FEW || due.some(([id]) => !known.has(id));
    this.#due.clear();
    this.#everything = false;
    if (again) await this.#refresh();
    const left = changed.filter((id) => this.list.items.some((item) => item.id === id && item.version === known.get(id)));
    await Promise.all(left.map((id) => this.#replace(id)));
  }

  async #refresh(): Promise<void> {
    const fresh = await this.list.refresh(same);
    if (!fresh) this.#everything = true;
    for (const { id } of fresh ?? []) this.fresh.add(id);
    this.host.requestUpdate();
  }

  async #replace(id: string): Promise<void> {
    const now = await this.host.inbox.one(id);
    if (now) this.list.replace(now, same);
    else this.list.remove((item) => item.id === id);
  }
}
