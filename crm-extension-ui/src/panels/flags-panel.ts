import { msg, str } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import type { Inbox, Shortcut } from '../components/inbox';
import '../components/inbox-view';
import type { InboxView } from '../components/inbox-view';
import { base } from '../components/styles';
import { WideScreen } from '../components/wide-screen';
import { AnomalyFlags, type FlagVerb } from '../data/anomaly-flags';
import type { AnomalyFlag } from '../data/types';
import './flag-panel';
import type { FlagDone, FlagPanel } from './flag-panel';
import { flagsInbox } from './flags-inbox';

/** The anomaly flags in scope for those who see to them, and for managers: the inbox with the open flag. */
@customElement('flags-panel')
export class FlagsPanel extends AppElement {
  static override styles = [base, css`:host { display: block; }`];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @query('inbox-view') private inboxView!: InboxView<AnomalyFlag>;
  @query('flag-panel') private open?: FlagPanel;

  readonly #screen = new WideScreen(this);
  #flags!: AnomalyFlags;
  #inbox!: Inbox<AnomalyFlag>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#flags = new AnomalyFlags(this.session.api);
    this.#inbox = flagsInbox(this.session, this.#flags);
  }

  /** Where page and focus go after a change of place. */
  arrived(): void {
    this.inboxView.arrived();
  }

  /** What was done is said, and taken back where the server lets it. */
  #done({ verb, flag }: FlagDone): void {
    const { undoUntil } = flag;
    const undoable = undoUntil && verb !== 'replies' && verb !== 'notes';
    this.inboxView.offerUndo({ text: doneText(verb, flag), until: undoUntil, undo: undoable ? () => this.#undo(flag) : undefined });
  }

  async #undo(flag: AnomalyFlag): Promise<string> {
    const now = await this.#flags.act(flag, 'undo');
    this.inboxView.show(now);
    this.open?.refresh();
    return '';
  }

  #keys(): Shortcut[] {
    const press = (key: string, label: string): Shortcut => ({ keys: [key], label, run: () => { this.open?.press(key); } });
    const reply = press('y', msg('Reply to the reporter'));
    if (this.#inbox.bulk.length === 0) return [reply];
    return [
      press('a', msg('Acknowledge')),
      press('s', msg('Start')),
      press('r', msg('Resolve')),
      press('d', msg('Dismiss')),
      press('i', msg('Assign to me')),
      press('n', msg('Internal note')),
      reply,
      press('m', msg('Merge')),
    ];
  }

  protected override render() {
    const { id, query: asked } = this.route;
    return html`<inbox-view
      .session=${this.session}
      .inbox=${this.#inbox}
      .route=${this.route}
      .keys=${this.#keys()}
      @inbox-enter=${() => { this.open?.focus(); }}
    >
      ${id
        ? html`<flag-panel
            .session=${this.session}
            .flags=${this.#flags}
            .itemId=${id}
            back=${asked.size > 0 ? `#/flags?${asked.toString()}` : '#/flags'}
            ?embedded=${this.#screen.is}
            @flag-changed=${({ detail }: CustomEvent<AnomalyFlag>) => { this.inboxView.show(detail); }}
            @flag-done=${({ detail }: CustomEvent<FlagDone>) => { this.#done(detail); }}
          ></flag-panel>`
        : ''}
    </inbox-view>`;
  }
}

/** What is said once something was done. */
function doneText(verb: FlagVerb, { outlet, assignee }: AnomalyFlag): string {
  const texts: Record<FlagVerb, () => string> = {
    acknowledge: () => msg(str`Acknowledged: ${outlet.name}`),
    start: () => msg(str`Started: ${outlet.name}`),
    resolve: () => msg(str`Resolved: ${outlet.name}`),
    dismiss: () => msg(str`Dismissed: ${outlet.name}`),
    assign: () => msg(str`${outlet.name} is with ${assignee?.name ?? ''} now`),
    merge: () => msg(str`Merged: ${outlet.name}`),
    undo: () => msg('Taken back'),
    notes: () => msg('The note is kept'),
    replies: () => msg('The reporter is told'),
  };
  return texts[verb]();
}
