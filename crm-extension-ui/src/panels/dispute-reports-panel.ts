import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf, go, type Route } from '../app/router';
import type { Session } from '../app/session';
import { turnAway } from '../app/turn-away';
import { AppElement } from '../components/app-element';
import { type BarRow, type BarTarget, rateWords } from '../components/bar-chart';
import '../components/chip-group';
import { disputeCategories } from '../components/dispute-words';
import '../components/full-message';
import { icon } from '../components/icons';
import { chart, printer } from '../components/icons-more';
import { lists, page } from '../components/list-styles';
import { loadFailure, skeleton } from '../components/load-state';
import '../components/page-header';
import { base, controls, skeletons } from '../components/styles';
import { labelOf } from '../components/words';
import { type AnsweredReport, type Grouping, GROUPINGS, groupingOf, type Question, reportOn } from '../data/dispute-report';
import { ESCALATION_LIMIT, escalatedOf, isEnough, percentOf, type Rate, rateOf, type RateName } from '../data/dispute-rates';
import { count, moment, percent } from '../data/format';
import type { DisputeFigures, DisputeReport, Named } from '../data/types';
import { disputeReportsStyles } from './dispute-reports-panel.styles';

/** How the promises to whoever files a dispute are kept, and what is disputed most: in counts and rates, never in money. */
@customElement('dispute-reports-panel')
export class DisputeReportsPanel extends AppElement {
  static override styles = [base, controls, lists, skeletons, page, disputeReportsStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) route!: Route;
  @state() private answered?: AnsweredReport;
  @state() private error?: unknown;
  #asked?: Question;

  /** Another filter is no new page. */
  arrived(): void {
    if (!this.answered) scrollTo({ top: 0 });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route') && !turnAway(!this.session.isRep)) void this.#load();
  }

  get #question(): Question {
    const { query } = this.route;
    return { by: groupingOf(query), region: query.get('region') ?? undefined, cycle: query.get('cycle') ?? undefined };
  }

  async #load(): Promise<void> {
    const asked = (this.#asked = this.#question);
    this.error = undefined;
    try {
      const answered = await reportOn(this.session.api, asked);
      // An answer to what is no longer asked is none.
      if (asked === this.#asked) this.answered = answered;
    } catch (error) {
      if (asked === this.#asked) this.error = error;
    }
  }

  #ask(change: Partial<Question>): void {
    go(addressOf('/disputes/reports', { ...this.#question, ...change }));
  }

  protected override render() {
    return html`<page-header heading=${msg('Dispute reports')} note=${this.answered ? msg(str`as of ${moment(this.answered.report.asOf)}`) : ''} back="#/menu">
        <button class="icon-button print" aria-label=${msg('Print')} @click=${() => { print(); }}>${icon(printer, 20)}</button>
      </page-header>
      <div class="page">${this.#content()}</div>`;
  }

  #content() {
    if (this.error) return html`<section class="card">${loadFailure(this.error, () => void this.#load())}</section>`;
    if (!this.answered) return html`<section class="card">${skeleton(8)}</section>`;
    const { report } = this.answered;
    if (report.all.disputes === 0) return html`${this.#filters(this.answered)} ${this.#nothing()}`;
    return html`${this.#filters(this.answered)} ${this.#figures(this.answered)} ${this.#charts(this.answered)}`;
  }

  #nothing() {
    const { region, cycle } = this.#question;
    return html`<section class="card">
      <full-message .outline=${chart} heading=${msg('No dispute to report on')} text=${region || cycle ? msg('Choose another region or cycle.') : msg('Once reps dispute lines of their statements, this says how fast they are answered.')}></full-message>
    </section>`;
  }

  #filters({ cycles }: AnsweredReport) {
    const { by, region, cycle } = this.#question;
    const { regions } = this.session.me;
    return html`<div class="asked">
      <div class="filters" role="search">
        ${regions.length > 1 ? this.#select('region', msg('Region'), msg('All regions'), regions, region) : nothing}
        ${this.#select('cycle', msg('Cycle'), msg('All cycles'), cycles, cycle)}
      </div>
      <chip-group legend=${msg('Divided by')} .options=${GROUPINGS.map((value) => ({ value, label: groupingName(value) }))} .chosen=${[by]} @chosen=${(event: CustomEvent<Grouping[]>) => { this.#ask({ by: event.detail[0] }); }}></chip-group>
    </div>`;
  }

  #select(name: 'region' | 'cycle', label: string, all: string, options: readonly Named[], chosen?: string) {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select class="input" id=${name} @change=${(event: Event) => { this.#ask({ [name]: (event.target as HTMLSelectElement).value }); }}>
        <option value="">${all}</option>
        ${options.map((one) => html`<option value=${one.id} .selected=${one.id === chosen}>${one.name}</option>`)}
      </select>
    </div>`;
  }

  #figures({ report, promise }: AnsweredReport) {
    const { all, reps } = report;
    const escalated = escalatedOf(all, reps);
    const over = (percentOf(escalated) ?? 0) > ESCALATION_LIMIT;
    const line = over ? msg(str`above the line of ${ESCALATION_LIMIT} %`) : msg(str`within the line of ${ESCALATION_LIMIT} %`);
    return html`<dl class="figures">
      ${this.#figure('acknowledged', acknowledgedName(promise), rateOf(all, 'acknowledged'), msg('decided disputes'))}
      ${this.#figure('resolved', resolvedName(promise), rateOf(all, 'resolved'), msg('decided disputes'))}
      ${this.#figure('disputed', msg('Dispute rate'), rateOf(all, 'disputed'), msg('statement lines'))}
      ${this.#figure('escalated', msg('Beyond the first manager'), escalated, `${msg('reps')}, ${line}`, over)}
    </dl>`;
  }

  #figure(name: string, label: string, rate: Rate | undefined, note: string, bad = false) {
    if (!rate) return nothing;
    const [first, rest] = split(rateWords({ value: rate.part, of: rate.of }));
    return html`<div class="card figure" data-figure=${name}>
      <dt>${label}</dt>
      <dd><b class=${bad ? 'bad' : ''}>${first}</b> <span class="small weak">${rest ? `${rest} ` : nothing}${note}</span></dd>
    </div>`;
  }

  #charts({ report, promise }: AnsweredReport) {
    const { by } = this.#question;
    const rated = (name: RateName): BarRow[] => rowsOf(report, by, (part) => rateOf(part, name));
    const numbers = report.parts.map((part) => ({ label: partName(part, by), value: part.disputes, note: rateNote(part) }));
    return html`<div class="charts">
      ${this.#chart('disputes', msg('Disputes'), numbers, 'count')}
      ${this.#chart('acknowledged', acknowledgedName(promise), rated('acknowledged'), 'percent')}
      ${this.#chart('resolved', resolvedName(promise), rated('resolved'), 'percent')}
      ${this.#escalated(report, by)}
    </div>`;
  }

  /** Against the rep population, which is known of all and of each region. */
  #escalated(report: DisputeReport, by: Grouping) {
    const line: BarTarget = { value: ESCALATION_LIMIT, label: msg(str`line: no more than ${ESCALATION_LIMIT} % of the reps`), marks: 'above' };
    const all = { label: msg('All shown'), value: report.all.escalatedPayees, of: report.reps };
    const parts = by === 'REGION' ? rowsOf(report, by, (part) => (part.reps == null ? undefined : escalatedOf(part, part.reps))) : [];
    const rows = parts.length > 1 ? [...parts, all] : [all];
    return this.#chart('escalated', msg('Reps with a dispute beyond the first manager'), rows, 'percent', line);
  }

  #chart(name: string, heading: string, rows: readonly BarRow[], unit: 'count' | 'percent', line?: BarTarget) {
    return html`<section class="card chart">
      <bar-chart data-chart=${name} .heading=${heading} .of=${groupingName(this.#question.by)} .rows=${rows} .unit=${unit} .target=${line}></bar-chart>
    </section>`;
  }
}

function rowsOf({ parts }: DisputeReport, by: Grouping, rate: (part: DisputeFigures) => Rate | undefined): BarRow[] {
  return parts.flatMap((part) => {
    const found = rate(part);
    return found ? [{ label: partName(part, by), value: found.part, of: found.of }] : [];
  });
}

function rateNote(part: DisputeFigures): string {
  const rate = rateOf(part, 'disputed');
  if (!rate || rate.of === 0) return '';
  return isEnough(rate) ? msg(str`${percent(percentOf(rate) ?? 0)} of ${count(rate.of)} lines`) : msg(str`of ${count(rate.of)} lines`);
}

function partName({ name }: DisputeFigures, by: Grouping): string {
  if (!name) return msg('Missing transaction');
  return by === 'CATEGORY' ? labelOf<string>(disputeCategories(), name) : name;
}

function groupingName(by: Grouping): string {
  const names: Record<Grouping, string> = { REGION: msg('Region'), CYCLE: msg('Cycle'), CATEGORY: msg('Category'), COMPONENT: msg('Component'), MEASURE: msg('Measure') };
  return names[by];
}

function acknowledgedName(promise: AnsweredReport['promise']): string {
  return promise ? msg(str`Acknowledged within ${count(promise.acknowledgeHours)} h`) : msg('Acknowledged in time');
}

function resolvedName(promise: AnsweredReport['promise']): string {
  return promise ? msg(str`Resolved within ${count(promise.resolveWorkingDays)} working days`) : msg('Resolved in time');
}

/** "88.9% (48 of 54)" as the number and what stands behind it. */
function split(words: string): [string, string] {
  const at = words.indexOf(' (');
  return at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at + 2, -1)];
}
