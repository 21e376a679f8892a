import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Session } from '../app/session';
import { download } from '../data/download';
import { count } from '../data/format';
import type { Filter } from '../data/inbox-filter';
import { ProblemError } from '../data/problem';
import type { Toast } from './app-element';
import { icon } from './icons';
import { download as outline } from './icons-more';

/** Hands out the whole list as a file, with the filter that it has. */
export class InboxExport implements ReactiveController {
  /** Bytes that have come so far; undefined while no file is fetched. */
  #bytes?: number;

  constructor(
    private readonly host: ReactiveControllerHost & { session: Session },
    private readonly toast: (toast: Toast) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // It begins with a press of the button.
  }

  async #run(path: string, file: string, filter: Filter): Promise<void> {
    if (this.#bytes !== undefined) return;
    this.#show(0);
    const asked = new URLSearchParams(Object.entries(filter).flatMap(([name, values]) => values.map((value) => [name, value])));
    try {
      await download(this.host.session.api, `${path}?${asked.toString()}`, file, (bytes) => { this.#show(bytes); });
      this.toast({ text: msg(str`${file} is saved where this browser keeps downloads`) });
    } catch (error) {
      const why = error instanceof ProblemError ? error.problem.title : msg('The server cannot be reached');
      this.toast({ text: msg(str`Nothing was exported: ${why}`) });
    } finally {
      this.#show(undefined);
    }
  }

  #show(bytes: number | undefined): void {
    this.#bytes = bytes;
    this.host.requestUpdate();
  }

  /** The button that begins it and shows how far it is. */
  button({ path, file }: { path: string; file: string }, filter: Filter, wide: boolean) {
    const bytes = this.#bytes;
    const label = bytes === undefined ? msg('Export CSV') : msg(str`Exporting: ${count(Math.ceil(bytes / 1000))} kB`);
    return html`<button
      class=${wide ? 'button' : 'icon-button'}
      aria-label=${wide ? nothing : label}
      aria-busy=${bytes === undefined ? nothing : 'true'}
      @click=${() => this.#run(path, file, filter)}
    >${icon(outline, wide ? 18 : 22)}${wide ? label : nothing}</button>`;
  }
}
