import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { AppElement } from './app-element';

/** The words are loaded when a text is typed; a list that cannot be had holds no save up. */
const load = () => import('./safety-warning').catch(() => undefined);

/** Whether all texts of a form may be saved now; every one that may not warns, and the first of them takes the focus. */
export async function allPass(...hints: (SafetyHint | undefined)[]): Promise<boolean> {
  let pass = true;
  for (const hint of hints.reverse()) pass = ((await hint?.passes()) ?? true) && pass;
  return pass;
}

/**
 * Says by a free text what it is not for, and warns when it is saved with such words in it. It belongs into the same
 * .field as its textarea, and is drawn with the styles around it.
 */
@customElement('safety-hint')
export class SafetyHint extends AppElement {
  @state() private words = '';
  #warning?: Awaited<ReturnType<typeof load>>;
  #checking = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#text?.addEventListener('focus', () => void load(), { once: true });
  }

  get #text(): HTMLTextAreaElement | null | undefined {
    return this.closest('.field')?.querySelector('textarea');
  }

  /** Whether the text may be saved now; if not, it warns and takes the focus, once for the same words. */
  async passes(): Promise<boolean> {
    const text = this.#text?.value;
    if (!text || this.#checking) return !text;
    this.#checking = true;
    this.#warning = await load();
    const words = this.#warning?.safetyWords(text).join(', ') ?? '';
    this.#checking = false;
    const known = this.words;
    this.words = words;
    if (!words || words === known) return true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.notice')?.focus();
    return false;
  }

  protected override render() {
    return html`<p class="hint">${msg('Not for adverse events or complaints: report those to drug safety.')}</p>
      ${this.words && this.#warning?.safetyWarning(this.words)}`;
  }
}
