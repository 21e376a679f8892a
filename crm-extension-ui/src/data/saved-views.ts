import type { Api } from './api';
import { type Intent, intentFor, type Wish } from './intent';
import type { SavedView } from './types';

/** The views of one list that the user keeps, by name; everything fails as the API does. */
export class SavedViews {
  views: readonly SavedView[] = [];
  #intent?: Intent;

  constructor(
    private readonly api: Api,
    private readonly list: string,
  ) {}

  async load(): Promise<void> {
    this.views = (await this.api.get('/saved-views', { query: { list: this.list } })).items;
  }

  /** Keeps a query under a name no other view of the list has. */
  async keep(name: string, query: string): Promise<void> {
    const { body } = await this.#send<SavedView>({ method: 'POST', path: 'saved-views', body: { list: this.list, name, query } });
    this.#show([...this.views, body]);
  }

  /** Gives a view another name or query. */
  async change({ id, version }: SavedView, name: string, query: string): Promise<void> {
    const { body } = await this.#send<SavedView>({ method: 'PUT', path: `saved-views/${id}`, ifMatch: `"${version}"`, body: { name, query } });
    this.#show(this.views.map((view) => (view.id === id ? body : view)));
  }

  async remove({ id, version }: SavedView): Promise<void> {
    await this.#send({ method: 'DELETE', path: `saved-views/${id}`, ifMatch: `"${version}"` });
    this.#show(this.views.filter((view) => view.id !== id));
  }

  #show(views: readonly SavedView[]): void {
    this.views = [...views].sort((a, b) => a.name.localeCompare(b.name));
  }

  async #send<T>(wish: Wish) {
    this.#intent = intentFor(wish, this.#intent);
    const reply = await this.api.send<T>(this.#intent);
    this.#intent = undefined;
    return reply;
  }
}
