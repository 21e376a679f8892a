import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addressOf, go } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import '../components/full-message';
import { bell, check, chevron, icon } from '../components/icons';
import { settings } from '../components/icons-more';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import { base, controls, skeletons } from '../components/styles';
import { moment } from '../data/format';
import { hearOfNotifications, notifications, read } from '../data/notifications';
import type { Notification } from '../data/types';
import { unread } from '../data/unread';

const same = (a: Notification, b: Notification): boolean => a.id === b.id;

/** What the user was told, newest first; what is tapped is read and opens what it is about. */
@customElement('notifications-panel')
export class NotificationsPanel extends AppElement {
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
      .dot { flex: none; width: 0.625rem; height: 0.625rem; margin-top: 0.4rem; border-radius: 50%; }
      .unread .dot { background: var(--brand); }
      .unread .text { font-weight: var(--weight-bold); }
      .text { overflow-wrap: anywhere; }
      .acts { display: flex; flex-wrap: wrap; gap: var(--space-3); justify-content: end; }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  readonly #told = new Paged<Notification>(this, (after) => notifications(this.session, after));
  #deaf?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#told.restart();
    void this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf?.();
  }

  async #listen(): Promise<void> {
    const deaf = await hearOfNotifications(this.session, () => void this.#told.refresh(same).catch(() => undefined));
    if (this.isConnected) this.#deaf = deaf;
    else deaf();
  }

  async #readAll(): Promise<void> {
    const newest = this.#told.items[0];
    if (!newest) return;
    try {
      await read(this.session, newest, true);
      await this.#told.restart();
    } catch {
      this.toast({ text: msg('That did not work. Try again.') });
    }
  }

  /** What it is about opens at once: that it was read need not be waited for. */
  #open(told: Notification): void {
    if (!told.readAt) void read(this.session, told).catch(() => undefined);
    go(addressOf(`/${told.objectType === 'IcDispute' ? 'disputes' : 'flags'}/${told.objectId}`));
  }

  protected override render() {
    return html`<page-header heading=${msg('Notifications')} back="#/home">
        <a class="icon-button" href="#/notifications/settings" aria-label=${msg('Notifications and e-mail')}>${icon(settings, 22)}</a>
      </page-header>
      <div class="page">
        ${unread.count > 0 && this.#told.items.length > 0
          ? html`<div class="acts"><button class="button" @click=${this.#readAll}>${icon(check, 18)}${msg('Mark all as read')}</button></div>`
          : nothing}
        <section class="card">${this.#content()}</section>
      </div>`;
  }

  #content() {
    const list = this.#told;
    if (list.first) return list.error ? loadFailure(list.error, () => void list.restart()) : skeleton(6);
    if (list.items.length === 0) {
      return html`<full-message
        .outline=${bell}
        heading=${msg('Nothing to tell yet')}
        text=${this.session.isRep ? msg('When somebody acts on a flag or a dispute of yours, you read it here.') : msg('New flags and disputes for you, mentions and hand-overs show here.')}
      ></full-message>`;
    }
    return html`<ul>${list.items.map((told) => this.#item(told))}</ul>${moreButton(list)}`;
  }

  #item(told: Notification) {
    return html`<li class=${told.readAt ? '' : 'unread'} data-notification=${told.id}>
      <button class="row" @click=${() => { this.#open(told); }}>
        <span class="dot"></span>
        <span class="grow">
          ${told.readAt ? nothing : html`<span class="sr">${msg('Unread')}: </span>`}<span class="text">${told.text}</span><br />
          <span class="small weak">${moment(told.at)}</span>
        </span>
        ${icon(chevron, 18)}
      </button>
    </li>`;
  }
}
