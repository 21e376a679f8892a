import type { KeptReplies } from '../offline/kept-replies';
import type { Coverage, Home } from './types';

/** A coverage that has just moved. */
export interface CoverageChange {
  before?: number;
  after: number;
}

/** The home screen's numbers, and the coverage that a submitted call has just moved. Fires "change" when they have changed. */
export class HomeNumbers extends EventTarget {
  #home?: Home;
  #loading?: Promise<Home>;
  #moves = 0;
  /** When the numbers are of, when the server could not be asked for those of now. */
  asOf?: string;
  readonly #changes = new Map<string, CoverageChange>();

  constructor(private readonly replies: KeptReplies) {
    super();
  }

  /** The numbers as last known. */
  get known(): Home | undefined {
    return this.#home;
  }

  /** The numbers that the device keeps; undefined when it has none. */
  async restore(): Promise<Home | undefined> {
    this.#home ??= (await this.replies.kept('/home'))?.body;
    return this.#home;
  }

  /** Asks for the numbers of now; without a network gives those kept. */
  load(): Promise<Home> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Takes the coverage of a reply over, so that home shows it before it has asked again. */
  moved(coverage: Coverage): CoverageChange {
    this.#moves++;
    const territory = coverage.territory.id;
    const before = this.#home?.coverage.find((one) => one.territory.id === territory)?.coveragePercent;
    const change = { before, after: coverage.coveragePercent };
    this.#changes.set(territory, change);
    if (this.#home) {
      this.#home = {
        ...this.#home,
        coverage: this.#home.coverage.map((one) => (one.territory.id === territory ? coverage : one)),
      };
    }
    this.dispatchEvent(new Event('change'));
    return change;
  }

  /** The changes not yet shown, by territory; they are shown once. */
  takeChanges(): ReadonlyMap<string, CoverageChange> {
    const taken = new Map(this.#changes);
    this.#changes.clear();
    return taken;
  }

  /** An answer that was on its way while a call moved the coverage is older than what is shown: ask again. */
  async #load(): Promise<Home> {
    const moves = this.#moves;
    const { body, at, old } = await this.replies.latest('/home');
    if (moves !== this.#moves && !old) return this.#load();
    this.asOf = old ? at : undefined;
    this.#home = body;
    this.dispatchEvent(new Event('change'));
    return body;
  }
}
