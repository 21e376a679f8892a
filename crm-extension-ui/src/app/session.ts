import type { Api } from '../data/api';
import { DeviceStore } from '../data/device-store';
import { HomeNumbers } from '../data/home-numbers';
import { PendingDiscards } from '../data/pending-discards';
import { PickerLists } from '../data/picker-lists';
import { Products } from '../data/products';
import type { Me } from '../data/types';

/** The signed-in user and what is known so far; every panel gets it handed in. */
export class Session {
  readonly device: DeviceStore;
  readonly home: HomeNumbers;
  readonly pickers: PickerLists;
  readonly products: Products;
  readonly discards: PendingDiscards;

  constructor(
    readonly api: Api,
    readonly me: Me,
    /** The version of the server. */
    readonly version: string,
  ) {
    this.device = new DeviceStore(me.id);
    this.home = new HomeNumbers(api);
    this.pickers = new PickerLists(api, me);
    this.products = new Products(api, this.device);
    this.discards = new PendingDiscards(api);
  }

  /** Today in the zone of the user's territory, as the server last said. */
  get today(): string {
    return this.home.known?.today ?? this.me.today;
  }

  get isRep(): boolean {
    return this.me.role === 'rep';
  }

  get isOps(): boolean {
    return this.me.role === 'ops';
  }
}
