import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Session } from '../app/session';
import { AppElement } from '../components/app-element';
import { callRow } from '../components/call-row';
import { calls, chevron, clock, icon, inbox, map } from '../components/icons';
import { loadFailure, skeleton } from '../components/load-state';
import { moreButton } from '../components/more-button';
import '../components/page-header';
import { Paged } from '../components/paged';
import { lists, page } from '../components/list-styles';
import { base, controls, skeletons } from '../components/styles';
import { dotted } from '../components/tier-badge';
import { targetsSeen } from '../components/words';
import { count, day, percent } from '../data/format';
import type { Home, Territory } from '../data/types';

const PAGE = 20;

/** The home of manager, liaison and ops: the territories in scope with their coverage, and the last calls. */
@customElement('territories-panel')
export class TerritoriesPanel extends AppElement {
  static override styles = [
    base,
    controls,
    lists,
    skeletons,
    page,
    css`
      .territory { display: grid; gap: var(--space-2); padding: var(--space-4) var(--space-5); border-top: 1px solid var(--border-soft); }
      .line { display: flex; align-items: baseline; gap: var(--space-4); }
      .line .name { flex: 1; font-size: var(--text-l); font-weight: var(--weight-bold); }
      .line .number { font-size: var(--text-xl); font-variant-numeric: tabular-nums; }
      .bar { height: 0.5rem; border-radius: var(--radius-pill); background: var(--track); overflow: hidden; }
      .fill { height: 100%; border-radius: inherit; background: var(--brand); }
      .figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-4); }
      .figures .card { padding: var(--space-4) var(--space-5); }
      .figures b { display: block; font-size: var(--text-2xl); font-weight: 300; font-variant-numeric: tabular-nums; }
      .column { display: grid; gap: var(--space-5); align-content: start; min-width: 0; }
      .open { border: 1px solid var(--border-soft); border-radius: var(--radius-card); background: var(--surface); box-shadow: var(--shadow); }
      .open > svg:first-child { color: var(--link); }
      @media (min-width: 1100px) { .page { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } .column { gap: var(--space-6); } }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @state() private home?: Home;
  @state() private error?: unknown;

  readonly #territories = new Paged<Territory>(this, (after) =>
    this.session.api.get('/territories', { query: { after, limit: PAGE } }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.home = this.session.home.known;
    void this.#load();
    void this.#territories.restart();
  }

  async #load(): Promise<void> {
    this.error = undefined;
    try {
      this.home = await this.session.home.load();
    } catch (error) {
      this.error = error;
    }
  }

  protected override updated(): void {
    for (const fill of this.renderRoot.querySelectorAll<HTMLElement>('.fill')) {
      fill.style.width = `${fill.dataset['percent'] ?? 0}%`;
    }
  }

  protected override render() {
    const { me, today } = this.session;
    const place = me.role === 'ops' ? msg('All regions') : me.regions.map((region) => region.name).join(', ');
    return html`<page-header heading=${msg('Territories')} note=${`${place} · ${day(today)}`}></page-header>
      ${this.home ? this.#content(this.home) : this.error ? loadFailure(this.error, () => void this.#load()) : skeleton(8)}`;
  }

  #content(home: Home) {
    return html`<div class="page">
      <div class="column">
        ${this.session.isOps ? this.#openRequests(home) : nothing}
        <div class="figures">
          <section class="card"><span class="weak small">${msg('Calls this week')}</span><b>${count(home.callsThisWeek)}</b></section>
          <section class="card"><span class="weak small">${msg('Late entries this cycle')}</span><b>${count(home.lateThisCycle)}</b></section>
        </div>
        ${this.#week()} ${this.#list()}
      </div>
      <div class="column">${this.#recent(home)}</div>
    </div>`;
  }

  #openRequests({ openDataChangeRequests: open }: Home) {
    return html`<a class="row open" href="#/requests">
      ${icon(inbox, 22)}
      <span class="grow name">${open === 1 ? msg('1 data-change request waits') : msg(str`${count(open)} data-change requests wait`)}</span>
      ${icon(chevron, 18)}
    </a>`;
  }

  #week() {
    return html`<a class="row open" href="#/summaries">
      ${icon(clock, 22)}
      <span class="grow name">${msg('The week of each territory')}</span>
      ${icon(chevron, 18)}
    </a>`;
  }

  #list() {
    const list = this.#territories;
    return html`<section class="card" aria-labelledby="coverage">
      <header><h2 id="coverage">${msg('Coverage by territory')}</h2></header>
      ${list.first && list.error ? loadFailure(list.error, () => void list.restart()) : nothing}
      ${list.first && !list.error ? skeleton(6) : nothing}
      ${list.first || list.items.length > 0
        ? html`<ul>${list.items.map((one) => this.#territory(one))}</ul>`
        : html`<full-message .outline=${map} heading=${msg('No territory yet')} text=${msg('Ask sales operations to assign you a region.')}></full-message>`}
      ${moreButton(list)}
    </section>`;
  }

  #territory({ name, region, reps, hcps, coverage }: Territory) {
    const people = reps.map((rep) => rep.name).join(', ') || msg('vacant');
    return html`<li class="territory">
      <div class="line">
        <span class="name">${name}</span>
        <span class="number">${coverage ? percent(coverage.coveragePercent) : '–'}</span>
      </div>
      ${coverage
        ? html`<div class="bar" aria-hidden="true"><div class="fill" data-percent=${coverage.coveragePercent}></div></div>
            <p class="small">${targetsSeen(coverage.covered, coverage.targets)} · ${msg(str`attainment ${percent(coverage.attainmentPercent)}`)}</p>`
        : html`<p class="small weak">${msg('No cycle plan')}</p>`}
      <p class="small weak">${dotted(people, region.name, msg(str`${count(hcps)} HCPs`))}</p>
    </li>`;
  }

  #recent(home: Home) {
    return html`<section class="card" aria-labelledby="recent">
      <header><h2 id="recent">${msg('Recent calls')}</h2><a class="small" href="#/calls">${msg('All calls')}</a></header>
      ${home.recentCalls.length > 0
        ? home.recentCalls.map((call) => callRow(call, home.today, true))
        : html`<full-message .outline=${calls} heading=${msg('No call yet')} text=${msg('Calls show here as soon as a rep submits one.')}></full-message>`}
    </section>`;
  }
}
