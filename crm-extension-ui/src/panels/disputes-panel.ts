import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Route } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import type { Inbox, Shortcut, Undoable } from '../components/inbox';
import '../components/inbox-view';
import type { InboxView } from '../components/inbox-view';
import { base } from '../components/styles';
import { WideScreen } from '../components/wide-screen';
import { IcDisputes } from '../data/ic-disputes';
import type { IcDispute } from '../data/types';
import './dispute-board';
import './dispute-panel';
import type { DisputePanel } from './dispute-panel';
import { disputesInbox } from './disputes-inbox';

/** The disputes in scope for those who decide about them: the board, the inbox and the open dispute. */
@customElement('disputes-panel')
export class DisputesPanel extends AppElement {
  static override styles = [base, css`:host { display: block; }`];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @query('inbox-view') private inboxView!: InboxView<IcDispute>;
  @query('dispute-panel') private open?: DisputePanel;

  readonly #screen = new WideScreen(this);
  #disputes!: IcDisputes;
  #inbox!: Inbox<IcDispute>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#disputes = new IcDisputes(this.session.api);
    this.#inbox = disputesInbox(this.session, this.#disputes);
  }

  /** Where page and focus go after a change of place. */
  arrived(): void {
    this.inboxView.arrived();
  }

  #keys(): Shortcut[] {
    const press = (key: string, label: string): Shortcut => ({ keys: [key], label, run: () => { this.open?.press(key); } });
    return [
      press('a', msg('Acknowledge')),
      press('s', msg('Start review')),
      press('p', msg('Approve')),
      press('d', msg('Deny')),
      press('q', msg('Ask for information')),
      press('i', msg('Assign to me')),
      press('e', msg('Escalate')),
      press('n', msg('Internal note')),
      press('y', msg('Reply to the filer')),
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
      <dispute-board slot="above" .session=${this.session} .disputes=${this.#disputes} .fields=${this.#inbox.fields} .route=${this.route}></dispute-board>
      ${id
        ? html`<dispute-panel
            .session=${this.session}
            .disputes=${this.#disputes}
            .itemId=${id}
            back=${asked.size > 0 ? `#/disputes?${asked.toString()}` : '#/disputes'}
            ?embedded=${this.#screen.is}
            .offer=${(done: Undoable) => { this.inboxView.offerUndo(done); }}
            @dispute-changed=${({ detail }: CustomEvent<IcDispute>) => { this.inboxView.show(detail); }}
          ></dispute-panel>`
        : ''}
    </inbox-view>`;
  }
}
