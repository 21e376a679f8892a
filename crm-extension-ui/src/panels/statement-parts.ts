import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { count, percent } from '../data/format';
import { getLocale } from '../data/locale';
import { money } from '../data/money';
import type { IcStatement, IcStatementLine } from '../data/types';

/** So much the bar can hold: the mark of the target is at two thirds of it, and room is left for what is above. */
const LONGEST_PERCENT = 150;

/** The first and the last day that count: "Sep 1 – Oct 31, 2026". */
export function period({ periodStart, periodEnd }: IcStatement): string {
  const format = new Intl.DateTimeFormat(getLocale(), { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(Date.parse(`${periodStart}T00:00:00Z`), Date.parse(`${periodEnd}T00:00:00Z`));
}

/** That a statement is not published yet. */
export function draftBadge({ status }: IcStatement) {
  return status === 'DRAFT' ? html`<span class="badge warn">${msg('Draft')}</span>` : nothing;
}

/** What is said to who looks at somebody else's pay. */
export function onRecord() {
  return html`<p class="on-record small weak">${msg('Each look at a statement is on record, with your name.')}</p>`;
}

/** The rate of a line in words; the server's sentence says how the amount was made of it. */
export function rateText({ rate, amount }: IcStatementLine): string {
  const value = money(rate.value ?? 0, amount.currency, 4);
  const [from, to] = [rate.thresholdPercent, rate.capPercent].map((one) => (one == null ? undefined : plainPercent(one)));
  switch (rate.kind) {
    case 'PER_UNIT':
      return msg(str`${value} each`);
    case 'ON_TARGET':
      if (from && to) return msg(str`${value} at 100%, paid from ${from} to ${to}`);
      if (from) return msg(str`${value} at 100%, paid from ${from}`);
      return to ? msg(str`${value} at 100%, paid up to ${to}`) : msg(str`${value} at 100%`);
    case 'FIXED':
      return msg(str`${value} once`);
    case 'STATED':
      return rate.words ?? '–';
  }
}

function plainPercent(value: number): string {
  return new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
}

/** What was achieved of the target, as a quiet bar with its text; the mark is the target. Nothing without a target. */
export function attainment({ achieved, target, attainmentPercent, unit }: IcStatementLine) {
  if (achieved == null) return nothing;
  if (target == null || attainmentPercent == null) return html`<p class="small weak">${msg(str`${count(achieved)} ${unit} achieved`)}</p>`;
  const length = Math.min(100, (attainmentPercent / LONGEST_PERCENT) * 100);
  return html`<div class="attainment">
    <p class="small"><b>${percent(attainmentPercent)}</b> <span class="weak">${msg(str`${count(achieved)} of ${count(target)} ${unit}`)}</span></p>
    <svg class="track" aria-hidden="true"><rect width="${length}%" height="100%" rx="4" /><line x1="66.667%" x2="66.667%" y2="100%" /></svg>
  </div>`;
}

/** A line as it stands on the statement: what it is for, how it was made, and what it pays. */
export function statementLine(line: IcStatementLine) {
  return html`<div class="line">
      <div>
        <h2>${line.component}</h2>
        <p>${line.measure}</p>
        ${line.territory ? html`<p class="small weak">${line.territory.name}</p>` : nothing}
      </div>
      <b class="amount">${money(line.amount.amount, line.amount.currency)}</b>
    </div>
    ${attainment(line)}
    <p class="small weak">${msg(str`Rate: ${rateText(line)}`)}</p>
    <p class="explanation">${line.explanation.replaceAll(' %', '\u00a0%')}</p>`;
}
