import { msg } from '@lit/localize';
import type { Toast } from './app-element';
import type { Undoable } from './inbox';

/** A toast with an act in it has to stay long enough to be reached, and is in the way after a while. */
const LEAST_MS = 6_000;
const MOST_MS = 60_000;

/** The last thing done, and the way to take it back as long as that can be. */
export class InboxUndo {
  #last?: Undoable;

  constructor(private readonly toast: (toast: Toast) => void) {}

  /** Says what was done, and offers to take it back. */
  offer(done: Undoable): void {
    if (!done.undo) { this.toast({ text: done.text }); return; }
    this.#last = done;
    const left = Date.parse(done.until ?? '') - Date.now() || 0;
    const stay = Math.min(Math.max(left, LEAST_MS), MOST_MS);
    this.toast({ text: done.text, stay, kind: 'undo', action: { label: msg('Undo'), run: () => { this.run(); } } });
  }

  /** Takes back what was done last. */
  run(): void {
    const last = this.#last;
    this.#last = undefined;
    if (!last?.undo) { this.toast({ text: msg('There is nothing to take back') }); return; }
    const failed = (): void => { this.toast({ text: msg('That could not be taken back: a minute has passed, or somebody went on with it.') }); };
    last.undo().then((said) => { this.toast({ text: said || msg('Taken back'), kind: 'undo' }); }, failed);
  }
}
