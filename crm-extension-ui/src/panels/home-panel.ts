import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/router';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { callRow } from '../components/call-row';
import '../components/coverage-card';
import { calls as callsIcon, chevron, flag, icon } from '../components/icons';
import { pencil, target } from '../components/icons-more';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { lists, page } from '../components/list-styles';
import { base, controls, skeletons } from '../components/styles';
import { dotted, tierBadge, tierStyles } from '../components/tier-badge';
import { someOf } from '../components/words';
import { ago, count, day, moment } from '../data/format';
import type { CoverageChange } from '../data/home-numbers';
import type { Home, PickerHcp } from '../data/types';

/** The rep's home: coverage, what to finish, whom to see next, what was done last. */
@customElement('home-panel')
export class HomePanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    tierStyles,
    css`
      .covers, .todo, .column { display: grid; gap: var(--space-5); align-content: start; min-width: 0; }
      .drafts { border-radius: var(--radius-card); border: 1px solid var(--border-soft); background: var(--surface); box-shadow: var(--shadow); }
      .drafts > svg:first-child { color: var(--link); }
      @media (min-width: 1100px) {
        .page { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
        .column { gap: var(--space-6); }
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private home?: Home;
  @state() private error?: unknown;
  #changes: ReadonlyMap<string, CoverageChange> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    this.home = this.session.home.known;
    this.#changes = this.session.home.takeChanges();
    this.session.sync.addEventListener('change', this.#changed);
    this.session.home.addEventListener('change', this.#moved);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.sync.removeEventListener('change', this.#changed);
    this.session.home.removeEventListener('change', this.#moved);
  }

  readonly #changed = (): void => { this.requestUpdate(); };

  /** What was sent meanwhile has moved the numbers. */
  readonly #moved = (): void => {
    this.home = this.session.home.known;
    const changes = this.session.home.takeChanges();
    if (changes.size > 0) this.#changes = changes;
  };

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.home = await this.session.home.restore();
      this.home = await this.session.home.load();
    } catch (error) {
      this.error = error;
    }
  }

  protected override render() {
    const { me, today, home } = this.session;
    const note = home.asOf ? msg(str`As of ${moment(home.asOf)}`) : day(today);
    return html`<page-header heading=${msg(str`Hello, ${firstName(me.name)}`)} note=${note}></page-header>
      ${this.home ? this.#content(this.home) : this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(8)}`;
  }

  #content(home: Home) {
    return html`<div class="page">
      <div class="column">${this.#coverage(home)} ${this.#flag()} ${this.#drafts(home)} ${this.#due(home)}</div>
      <div class="column">${this.#recent(home)}</div>
    </div>`;
  }

  #coverage(home: Home) {
    const figures = [
      { label: msg('Calls this week'), value: count(home.callsThisWeek) },
      { label: msg('Late entries'), value: count(home.lateThisCycle) },
    ];
    if (home.coverage.length === 0) {
      return html`<section class="card"><full-message
        .outline=${target}
        heading=${msg('No cycle plan is running')}
        text=${msg('Calls count towards coverage as soon as sales operations has planned a cycle for your territory.')}
      ></full-message></section>`;
    }
    return home.coverage.map(
      (one, index) => html`<coverage-card
        .coverage=${one}
        .change=${this.#changes.get(one.territory.id)}
        .figures=${index === 0 ? figures : []}
      ></coverage-card>`,
    );
  }

  #flag() {
    return html`<a class="row drafts" href="#/flags/new">
      ${icon(flag, 20)}
      <span class="grow"><span class="name">${msg('Raise a flag')}</span><br /><span class="small weak">${msg('Stock-out, competitor, outlet closed: two taps')}</span></span>
      ${icon(chevron, 18)}
    </a>`;
  }

  #drafts(home: Home) {
    const discards = this.session.sync.entries.filter((entry) => entry.act === 'discard').length;
    const drafts = home.drafts - discards;
    if (drafts <= 0) return nothing;
    return html`<a class="row drafts" href="#/calls?status=DRAFT">
      ${icon(pencil, 20)}
      <span class="grow name">${drafts === 1 ? msg('1 draft to finish') : msg(str`${count(drafts)} drafts to finish`)}</span>
      ${icon(chevron, 18)}
    </a>`;
  }

  #due(home: Home) {
    const total = home.dueTargetsTotal ?? home.dueTargets.length;
    return html`<section class="card" aria-labelledby="due">
      <header>
        <h2 id="due">${msg('Targets due')}</h2>
        ${total > 0 ? html`<p class="small weak">${someOf(home.dueTargets.length, total)}</p>` : nothing}
      </header>
      ${home.dueTargets.length > 0
        ? home.dueTargets.map((hcp) => this.#dueRow(hcp))
        : html`<full-message heading=${msg('No target is due')} text=${msg('You are on plan. Log a call with anybody you meet.')}></full-message>`}
    </section>`;
  }

  #dueRow(hcp: PickerHcp) {
    const { today } = this.session;
    const seen = hcp.lastCall ? msg(str`Last call ${ago(hcp.lastCall, today)}`) : msg('No call yet');
    return html`<a class="row" href=${addressOf('/calls/new', { hcp: hcp.id })} data-hcp=${hcp.id} aria-label=${msg(str`Log a call with ${hcp.name}`)}>
      ${tierBadge(hcp.tier)}
      <span class="grow">
        <span class="name">${hcp.name}</span><br />
        <span class="small weak">${dotted(hcp.specialty, hcp.place, hcp.city)}</span><br />
        <span class="small weak">${dotted(seen, msg(str`${hcp.made} of ${hcp.goal} planned`))}</span>
      </span>
      ${icon(chevron, 18)}
    </a>`;
  }

  #recent(home: Home) {
    return html`<section class="card" aria-labelledby="recent">
      <header><h2 id="recent">${msg('Recent calls')}</h2><a class="small" href="#/calls">${msg('All calls')}</a></header>
      ${home.recentCalls.length > 0
        ? home.recentCalls.map((call) => callRow(call, home.today, false))
        : html`<full-message .outline=${callsIcon} heading=${msg('No call yet')} text=${msg('Log the first one: pick a target due above.')}></full-message>`}
    </section>`;
  }
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
