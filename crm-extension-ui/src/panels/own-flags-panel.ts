import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { TYPE_ICONS } from '../components/flag-icons';
import { flagStatuses, flagTypes, statusTone } from '../components/flag-words';
import '../components/full-message';
import { chevron, flag as flagIcon, icon, plus } from '../components/icons';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import { OwnNews, queuedBadge } from '../components/own-list';
import '../components/page-header';
import { Paged } from '../components/paged';
import { base, controls, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { labelOf } from '../components/words';
import { ago, moment } from '../data/format';
import { ownFlags } from '../data/own-flags';
import type { AnomalyFlag } from '../data/types';
import type { Entry } from '../offline/outbox';

const same = (a: AnomalyFlag, b: AnomalyFlag): boolean => a.id === b.id;

/** The rep's own flags with what became of each; those not sent yet first. */
@customElement('own-flags-panel')
export class OwnFlagsPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .page { max-width: 48rem; }
      .row { align-items: start; padding-block: var(--space-4); }
      li:first-child .row { border-top: 0; }
      .row > svg { margin-top: var(--space-1); }
      .answer { margin-top: var(--space-3); padding-inline-start: var(--space-4); border-inline-start: 3px solid var(--brand); overflow-wrap: anywhere; }
      .as-of { padding: var(--space-4) var(--space-5); border-bottom: 1px solid var(--border-soft); }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** When the list is of, when the server could not be asked. */
  @state() private asOf?: string;

  readonly #flags = new Paged<AnomalyFlag>(this, async (after) => {
    const found = await ownFlags(this.session, after);
    this.asOf = found.asOf;
    return found;
  });

  constructor() {
    super();
    new OwnNews(this, 'AnomalyFlag', () => void this.#flags.refresh(same).catch(() => undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#flags.restart();
  }

  protected override render() {
    return html`<page-header heading=${msg('My flags')}>
        <a class="button brand" href="#/flags/new">${icon(plus, 18)}${msg('Raise a flag')}</a>
      </page-header>
      <div class="page"><section class="card">${this.#content()}</section></div>`;
  }

  #content() {
    const list = this.#flags;
    const queued = this.session.sync.entries.filter((entry) => entry.kind === 'flag');
    if (list.first && list.error) return loadFailure(list.error, () => void list.restart());
    if (list.first) return skeleton(5);
    if (list.items.length + queued.length === 0) {
      return html`<full-message
        .outline=${flagIcon}
        heading=${msg('No flag yet')}
        text=${msg('A shelf is empty, a competitor is there, an outlet has closed? Raise a flag: your ops liaison sees it at once, and you get an answer here.')}
      ><a class="button brand" href="#/flags/new">${msg('Raise a flag')}</a></full-message>`;
    }
    return html`${this.asOf ? html`<p class="as-of small weak" role="status">${msg(str`No connection: your newest flags as of ${moment(this.asOf)}`)}</p>` : nothing}
      <ul>${queued.map((entry) => this.#queued(entry))} ${list.items.map((one) => this.#flag(one))}</ul>
      ${moreButton(list)}`;
  }

  #queued(entry: Entry) {
    return html`<li><a class="row" href="#/waiting">
      ${icon(flagIcon, 20)}
      <span class="grow"><span class="name">${entry.title}</span><br /><span class="small weak">${moment(entry.madeAt)}</span></span>
      ${queuedBadge(entry)}
    </a></li>`;
  }

  #flag(one: AnomalyFlag) {
    const { status, outcome } = one.mergedInto ?? one;
    const when = ago(one.noticedAt.slice(0, 10), this.session.today);
    return html`<li><a class="row" href="#/flags/${one.id}" data-flag=${one.id}>
      ${icon(TYPE_ICONS[one.type], 20)}
      <span class="grow">
        <span class="name">${one.outlet.name}</span><br />
        <span class="small weak">${dotted(labelOf(flagTypes(), one.type), one.product?.name, when)}</span>
        ${outcome ? html`<p class="answer small">${outcome}</p>` : html`<br /><span class="small weak">${next(one)}</span>`}
      </span>
      <span class="badge ${statusTone(status)}">${labelOf(flagStatuses(), status)}</span>
      ${icon(chevron, 18)}
    </a></li>`;
  }
}

/** Who has it, while there is no answer yet. */
function next({ assignee, status }: AnomalyFlag): string {
  if (!assignee) return msg('With sales operations');
  return status === 'NEW' ? msg(str`With ${assignee.name}, not seen yet`) : msg(str`With ${assignee.name}`);
}
