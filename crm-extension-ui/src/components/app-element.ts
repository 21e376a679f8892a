import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { base } from './styles';

/** What a toast says, and the one act it offers. */
export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds; some seconds when left out. */
  stay?: number;
  /** Takes the place of an earlier one of the same kind. */
  kind?: string;
  /** Runs when the toast has gone without the act being taken. */
  expired?: () => void;
}

/** The base of all elements: its texts follow the chosen language, and it can speak to the shell by events. */
export class AppElement extends LitElement {
  static override styles = [base];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Tells the elements around this one; the event crosses shadow roots. */
  protected emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Shows a toast, which outlives this element. */
  protected toast(toast: Toast): void {
    this.emit('app-toast', toast);
  }
}
