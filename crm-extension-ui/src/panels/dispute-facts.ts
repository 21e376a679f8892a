import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { disputeCategories, disputeState, isUndecided, levelName, stateTone, subjectOf } from '../components/dispute-words';
import '../components/due-mark';
import { dotted } from '../components/tier-badge';
import { labelOf } from '../components/words';
import { day, moment, percent } from '../data/format';
import { difference, figure, money } from '../data/money';
import type { DisputeAdjustment, DisputedLine, DisputeLevel, IcDispute, Named } from '../data/types';

/** What is asked for: expected less actual. */
export function asked({ expectedAmount, actualAmount, currency }: IcDispute): string {
  return money(difference(expectedAmount, actualAmount), currency);
}

/** A dispute in a list: whose, what, how much, when due, how far; who sees to it when that is somebody else. */
export function disputeRow(dispute: IcDispute, me: Named, zone: string | undefined, level: DisputeLevel | undefined) {
  const other = dispute.assignee?.id === me.id ? undefined : (dispute.assignee?.name ?? msg('nobody yet'));
  return html`<span class="line"><span class="name">${dispute.payee.name}</span><b class="small">${asked(dispute)}</b></span>
    <span class="small cut">${subjectOf(dispute)}</span>
    <due-mark .dispute=${dispute} zone=${zone ?? nothing}></due-mark>
    <span class="line"><span class="small weak cut">${dotted(dispute.territory.name, isUndecided(dispute) ? other : undefined)}</span><span class="badges">${disputeBadges(dispute, level)}</span></span>`;
}

/** How far a dispute is, and at which level when that is not the one expected. */
export function disputeBadges(dispute: IcDispute, expected?: DisputeLevel) {
  return html`<span class="badge ${stateTone(dispute)}">${disputeState(dispute)}</span>
    ${isUndecided(dispute) && dispute.level !== expected ? html`<span class="badge">${levelName(dispute.level)}</span>` : nothing}`;
}

const fact = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** The amounts, and who and where. */
export function disputeFacts(dispute: IcDispute) {
  const { currency, expectedAmount, actualAmount, grantedAmount, payee, filedBy, filedAt, assignee, territory, region, cycle } = dispute;
  return html`<dl class="amounts">
      ${fact(msg('Asked for'), html`<b class="big">${asked(dispute)}</b>`)}
      ${fact(msg('Expected'), money(expectedAmount, currency))} ${fact(msg('On the statement'), money(actualAmount, currency))}
      ${grantedAmount === 0 ? nothing : fact(msg('Granted'), money(grantedAmount, currency))}
    </dl>
    <dl>
      ${fact(msg('Category'), labelOf(disputeCategories(), dispute.category))} ${fact(msg('Territory'), dotted(territory.name, region.name))}
      ${fact(msg('Cycle'), cycle.name)}
      ${fact(msg('Filed'), html`${moment(filedAt)}${filedBy.id === payee.id ? nothing : html`<br />${msg(str`by ${filedBy.name}`)}`}`)}
      ${isUndecided(dispute) ? fact(msg('With'), dotted(assignee?.name ?? msg('nobody yet'), levelName(dispute.level))) : nothing}
    </dl>`;
}

/** What is disputed: the line as it was, or what is missing; and why. */
export function disputedPart({ line, missing, currency, justification }: IcDispute) {
  return html`${line ? lineFacts(line) : nothing}
    ${missing
      ? html`<dl>
          ${fact(msg('Missing transaction'), missing.reference)} ${fact(msg('Date'), day(missing.date))}
          ${missing.amount === undefined || missing.amount === null ? nothing : fact(msg('Its amount'), money(missing.amount, currency))}
        </dl>`
      : nothing}
    <div><h3 class="label">${msg('Why it should be otherwise')}</h3><blockquote>${justification}</blockquote></div>`;
}

function lineFacts(line: DisputedLine) {
  const { component, measure, achieved, target, attainmentPercent, unit, amount } = line;
  const measured = (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${figure(value)} ${unit}`);
  return html`<div><p><b>${component}</b></p><p class="weak">${measure}</p></div>
    <dl>
      ${fact(msg('Achieved'), measured(achieved))} ${fact(msg('Target'), measured(target))}
      ${fact(msg('Attainment'), attainmentPercent === null || attainmentPercent === undefined ? '–' : percent(attainmentPercent))}
      ${fact(msg('Amount of the line'), money(amount.amount, amount.currency))}
    </dl>
    <p class="small weak">${rateWords(line)}</p>`;
}

/** How the amount of a line is made. */
function rateWords({ rate, amount, unit, achieved }: DisputedLine): string {
  const value = rate.value ?? 0;
  // The rate of a unit may be less than the smallest coin.
  if (rate.kind === 'PER_UNIT') return msg(str`${figure(value)} ${amount.currency} for each of the ${figure(achieved ?? 0)} ${unit}.`);
  if (rate.kind === 'FIXED') return msg(str`${money(value, amount.currency)} once.`);
  if (rate.kind === 'STATED') return rate.words ?? '';
  const [whole, least, most] = [money(value, amount.currency), percent(rate.thresholdPercent ?? 0), percent(rate.capPercent ?? 0)];
  return msg(str`${whole} on target, in proportion to the attainment; nothing below ${least}, no more above ${most}.`);
}

/** How it ended, and what follows from it; nothing while it is open. */
export function disputeAnswer({ outcome, answer, closesAt, status, reopenedAt }: IcDispute, adjustments: readonly DisputeAdjustment[]) {
  if (!outcome && adjustments.length === 0) return nothing;
  const good = outcome === 'APPROVED' || outcome === 'PARTIALLY_APPROVED';
  return html`<div class="answer ${good ? '' : 'other'}">
    ${outcome ? html`<b>${disputeState({ status, outcome })}</b>` : nothing}
    ${answer ? html`<p>${answer}</p>` : nothing}
    ${adjustments.map(({ amount, currency, paidWith, by }) => html`<p>${paidWith ? msg(str`${money(amount, currency)} paid, granted by ${by.name}`) : msg(str`${money(amount, currency)} comes with the next statement, granted by ${by.name}`)}</p>`)}
    ${closesAt ? html`<p class="small weak">${msg(str`Closes by itself on ${moment(closesAt)}`)}</p>` : nothing}
    ${reopenedAt && outcome ? html`<p class="small weak">${msg('It was reopened once and cannot be again.')}</p>` : nothing}
  </div>`;
}
