import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { alert, icon } from '../components/icons';
import '../components/outcome-bar';
import { outcomes } from '../components/words';
import { count, percent } from '../data/format';
import { callsThatEnded } from '../data/territory-weeks';
import type { TerritoryWeek, TerritoryWeekMark } from '../data/types';

/** What the rows have to say besides their numbers. */
interface Shown {
  /** Whether the week is not over. */
  running: boolean;
  /** Whether the territories are of several regions. */
  regions: boolean;
}

/**
 * A row for each territory; a card for each on a phone. The roles are said, since a table that is not laid out as one
 * is none for a screen reader.
 */
export function weekTable(weeks: readonly TerritoryWeek[], shown: Shown): TemplateResult {
  const columns = [msg('Territory'), msg('Calls'), msg('HCPs'), msg('Outcomes'), msg('Coverage'), msg('Flags raised'), msg('Disputes filed')];
  return html`<table class="weeks" role="table" aria-label=${msg('The week of each territory')}>
    <thead role="rowgroup">
      <tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
    </thead>
    <tbody role="rowgroup">${weeks.map((week) => row(week, shown, columns))}</tbody>
  </table>`;
}

function row(week: TerritoryWeek, shown: Shown, [, calls = '', hcps = '', ended = '', covered = '', flags = '', disputes = '']: string[]) {
  const { territory, outcomes: counts, flagsRaised, flagsOpen, disputesFiled, disputesOpen } = week;
  const targets = week.targetsCalled === 1 ? msg('1 target') : msg(str`${count(week.targetsCalled)} targets`);
  const openFlags = flagsOpen > 0 ? html`<a href="#/flags?territory=${territory.id}">${openNow(flagsOpen)}</a>` : openNow(0);
  return html`<tr role="row" data-territory=${territory.id}>
    ${head(week, shown)}
    ${figure('calls', calls, count(week.calls), [mark(week, 'NO_CALLS', shown.running ? msg('No call yet') : msg('No call')), mark(week, 'LATE_CALLS', msg(str`${count(week.lateCalls)} late`))])}
    ${figure('hcps', hcps, count(week.hcps), [targets])}
    <td role="cell" class="outcomes"><span class="label" aria-hidden="true">${ended}</span>${counts.length > 0 ? html`<outcome-bar .counts=${counts}></outcome-bar>` : html`<span class="weak">–</span>`}</td>
    ${coverage(week, covered)}
    ${figure('flags', flags, count(flagsRaised), [openFlags])}
    ${figure('disputes', disputes, count(disputesFiled), [mark(week, 'DISPUTES_OPEN', openNow(disputesOpen)) ?? openNow(0)])}
  </tr>`;
}

function head({ territory, region, reps }: TerritoryWeek, { regions }: Shown) {
  const people = reps.map((rep) => rep.name).join(', ') || msg('vacant');
  return html`<th role="rowheader" scope="row">
    <a class="name" href="#/territories/${territory.id}">${territory.name}</a>
    <span class="note weak">${people}</span>${regions ? html`<span class="note weak">${region.name}</span>` : nothing}
  </th>`;
}

function figure(name: string, label: string, value: string, notes: readonly unknown[]) {
  const said = notes.filter((note) => note !== undefined);
  return html`<td role="cell" data-figure=${name}>
    <span class="label" aria-hidden="true">${label}</span><b>${value}</b>${said.map((note) => html` <span class="note weak">${note}</span>`)}
  </td>`;
}

function coverage(week: TerritoryWeek, label: string) {
  const { coverage: known } = week;
  if (!known) return figure('coverage', label, '–', [msg('No cycle plan')]);
  const planned = known.pace ? msg(str`${percent(known.pace.coveragePlannedPercent)} planned`) : undefined;
  return figure('coverage', label, percent(known.coveragePercent), [planned, mark(week, 'COVERAGE_BEHIND', msg('Behind plan'))]);
}

/** What needs a look, said beside the number that it is about; nothing when the server does not say so. */
function mark({ marks }: TerritoryWeek, which: TerritoryWeekMark, words: string): TemplateResult | undefined {
  if (!marks.includes(which)) return undefined;
  return html`<span class="badge ${which === 'NO_CALLS' ? 'bad' : 'warn'}">${icon(alert, 12)}${words}</span>`;
}

function openNow(open: number): string {
  return open > 0 ? msg(str`${count(open)} open now`) : msg('none open now');
}

/** What stands behind the bars. */
export function outcomeTable(weeks: readonly TerritoryWeek[]): TemplateResult {
  const options = outcomes();
  return html`<details class="card behind">
    <summary>${msg('Outcomes as a table')}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${msg('Outcomes as a table')}>
      <table>
        <thead>
          <tr><th scope="col">${msg('Territory')}</th>${options.map(({ label }) => html`<th scope="col">${label}</th>`)}<th scope="col">${msg('Calls')}</th></tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) => html`<tr>
              <th scope="row">${week.territory.name}</th>
              ${options.map(({ value }) => html`<td>${count(callsThatEnded(week, value))}</td>`)}
              <td>${count(week.calls)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
