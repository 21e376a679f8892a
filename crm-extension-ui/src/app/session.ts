import type { Api, Reply } from '../data/api';
import { today } from '../data/dates';
import { HomeNumbers } from '../data/home-numbers';
import type { Live } from '../data/live';
import { OwnCalls } from '../data/own-calls';
import { PickerLists } from '../data/picker-lists';
import { Products } from '../data/products';
import type { LoggedCall, Me } from '../data/types';
import { type Database, keepSignedIn, type SignedIn, wipe } from '../offline/database';
import { DeviceStore } from '../offline/device-store';
import { KeptReplies } from '../offline/kept-replies';
import { Outbox } from '../offline/outbox';
import { Sync } from '../offline/sync';

/** The signed-in user and what is known so far; every panel gets it handed in. */
export class Session {
  readonly sync: Sync;
  readonly replies: KeptReplies;
  readonly #signOuts: BroadcastChannel;
  readonly home: HomeNumbers;
  readonly pickers: PickerLists;
  readonly products: Products;
  readonly calls: OwnCalls;
  #live?: Promise<Live>;

  private constructor(
    private readonly database: Database,
    private who: SignedIn,
    readonly api: Api,
    readonly device: DeviceStore,
  ) {
    this.#signOuts = new BroadcastChannel(`${database.name} sign-out ${who.me.id}`);
    const replies = (this.replies = new KeptReplies(database, who.me.id, api));
    this.sync = new Sync(new Outbox(database, who.me.id), api);
    this.home = new HomeNumbers(replies);
    this.pickers = new PickerLists(replies, () => this.me);
    this.products = new Products(replies, device);
    this.calls = new OwnCalls(api, replies);
    // The number moves with the answer, whoever sent the call.
    this.sync.addEventListener('answer', (event) => {
      const { coverage } = (event as CustomEvent<Reply<Partial<LoggedCall> | undefined>>).detail.body ?? {};
      if (coverage) this.home.moved(coverage);
    });
  }

  static async open(database: Database, who: SignedIn, api: Api): Promise<Session> {
    return new Session(database, who, api, await DeviceStore.open(database, who.me.id));
  }

  get me(): Me {
    return this.who.me;
  }

  /** The version of the server, as it last said. */
  get version(): string {
    return this.who.version;
  }

  get grant(): SignedIn['grant'] {
    return this.who.grant;
  }

  /** Today in the zone of the user's territory, by this device's clock: without a network there is no other. */
  get today(): string {
    return today(this.me.regions[0]?.zoneId) ?? this.me.today;
  }

  get isRep(): boolean {
    return this.me.role === 'rep';
  }

  get isOps(): boolean {
    return this.me.role === 'ops';
  }

  /** Changes as they happen; the first who asks opens the connection. */
  get live(): Promise<Live> {
    return (this.#live ??= import('../data/live').then(({ Live }) => new Live(this.api)));
  }

  /** Asks who the user is now; throws what the API throws. */
  async checkUser(): Promise<void> {
    const me = await this.api.get('/me');
    this.who = { ...this.who, me };
    await keepSignedIn(this.database, { ...this.who, grant: (await this.database.get('device', 'user'))?.grant ?? this.grant });
  }

  /** Brings what a rep works with onto this device; what cannot be had now stays as it is. */
  async stock(): Promise<void> {
    if (!this.isRep) return;
    const further = import('../data/stock').then(({ stock }) => stock(this.replies, this.me.territories));
    await Promise.allSettled([this.pickers.load(), this.products.load(), this.calls.refresh(), further]);
    await this.replies.written();
  }

  /** Brings everything up to date, after work has gone out or the connection is back. */
  async refresh(): Promise<void> {
    await Promise.allSettled([this.home.load(), this.stock()]);
  }

  /** Forgets everything of the user on this device. */
  async wipe(): Promise<void> {
    await wipe(this.database, this.me.id);
    this.#signOuts.postMessage(this.me.id);
  }

  /** Tells when the user has signed out in another tab. */
  signedOutElsewhere(happened: () => void): void {
    this.#signOuts.addEventListener('message', happened);
  }
}
