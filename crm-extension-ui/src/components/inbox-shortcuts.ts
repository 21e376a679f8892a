import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shortcut } from './inbox';

/** Where it is kept that a user does not want them. */
export const SHORTCUTS_OFF = 'shortcuts-off';

/** The shortcut that a key press asks for: none while something is typed or chosen, and none with a modifier. */
export function shortcutFor(event: KeyboardEvent, shortcuts: readonly Shortcut[]): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return undefined;
  const [target] = event.composedPath();
  if (isTyped(target)) return undefined;
  // A button or a link that has the focus keeps its Enter.
  if (event.key === 'Enter' && isPressed(target)) return undefined;
  return shortcuts.find(({ keys }) => keys.includes(event.key));
}

function tagOf(target: EventTarget | undefined): string {
  return (target as { tagName?: string } | undefined)?.tagName ?? '';
}

function isTyped(target: EventTarget | undefined): boolean {
  const { type, isContentEditable } = (target ?? {}) as { type?: string; isContentEditable?: boolean };
  if (tagOf(target) === 'INPUT') return type !== 'checkbox' && type !== 'radio';
  return tagOf(target) === 'TEXTAREA' || tagOf(target) === 'SELECT' || isContentEditable === true;
}

function isPressed(target: EventTarget | undefined): boolean {
  return ['A', 'BUTTON', 'SUMMARY'].includes(tagOf(target));
}

/** Listens for single keys while its element is on the page. */
export class Shortcuts implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    /** What the keys do just now; nothing while they are off or something lies over the page. */
    private readonly now: () => readonly Shortcut[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const shortcut = shortcutFor(event, this.now());
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  };
}
