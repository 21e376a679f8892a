import type { DeviceStore } from '../offline/device-store';
import type { KeptReplies } from '../offline/kept-replies';
import type { Home, Named } from './types';

const RECENT = 'recent-products';
const KEPT = 10;

/** The products a call can be about, those the rep used last first. */
export class Products {
  #loading?: Promise<Named[]>;

  constructor(
    private readonly replies: KeptReplies,
    private readonly device: DeviceStore,
  ) {}

  /** All products in the order to offer them; recent calls stand in on a device that has logged none yet. */
  async load(home?: Home): Promise<Named[]> {
    this.#loading ??= this.replies.latest('/products').then(({ body }) => body.items).finally(() => (this.#loading = undefined));
    return byUse(await this.#loading, this.#recent(home));
  }

  /** Those that the device keeps, in the same order; none when it has not seen them yet. */
  async restore(home?: Home): Promise<Named[]> {
    return byUse((await this.replies.kept('/products'))?.body.items ?? [], this.#recent(home));
  }

  /** Remembers on this device what a call was about. */
  used(ids: readonly string[]): void {
    const others = this.#recent().filter((id) => !ids.includes(id));
    this.device.put(RECENT, [...ids, ...others].slice(0, KEPT));
  }

  #recent(home?: Home): string[] {
    const kept = this.device.get<string[]>(RECENT);
    return kept ?? (home?.recentCalls ?? []).flatMap((call) => call.products.map((product) => product.id));
  }
}

/** The products used come first, the last used one first of all. */
export function byUse(products: readonly Named[], used: readonly string[]): Named[] {
  const place = (product: Named): number => {
    const at = used.indexOf(product.id);
    return at < 0 ? used.length : at;
  };
  return [...products].sort((a, b) => place(a) - place(b));
}
