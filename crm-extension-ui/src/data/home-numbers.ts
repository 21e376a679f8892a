import type { Api } from './api';
import type { Coverage, Home } from './types';

/** A coverage that has just moved. */
export interface CoverageChange {
  before?: number;
  after: number;
}

/** The home screen's numbers, and the coverage that a submitted call has just moved. */
export class HomeNumbers {
  #home?: Home;
  #loading?: Promise<Home>;
  #moves = 0;
  readonly #changes = new Map<string, CoverageChange>();

  constructor(private readonly api: Api) {}

  /** The numbers as last known. */
  get known(): Home | undefined {
    return this.#home;
  }

  /** Asks for the numbers of now. */
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
    const home = await this.api.get('/home');
    if (moves !== this.#moves) return this.#load();
    return (this.#home = home);
  }
}
