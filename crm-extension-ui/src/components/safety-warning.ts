import { msg, str } from '@lit/localize';
import { html } from 'lit';

export { safetyWords } from '../data/safety-words';

/** Says where a text with these words belongs, and how it is saved all the same. */
export function safetyWarning(words: string) {
  return html`<p class="notice warn" role="alert" tabindex="-1">
    ${msg(str`“${words}”: adverse events and complaints go to drug safety on the same day. The text is saved as it is when you press again.`)}
  </p>`;
}
