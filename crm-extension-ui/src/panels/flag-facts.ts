import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { flagStatus, flagType, statusTone } from '../components/flag-words';
import { dotted } from '../components/tier-badge';
import { timeAgo } from '../components/time-ago';
import { count } from '../data/format';
import type { AnomalyFlag, Named } from '../data/types';

/** A flag that waited on the device for longer says when it was noticed and when it came in. */
const QUEUED_MS = 10 * 60_000;

/** A flag in a list: where, what, how far, since when; who sees to it when that is somebody else. */
export function flagRow(flag: AnomalyFlag, me: Named) {
  const other = flag.assignee?.id === me.id ? undefined : (flag.assignee?.name ?? msg('nobody yet'));
  return html`<span class="line"><span class="name">${flag.outlet.name}</span>${timeAgo(flag.noticedAt)}</span>
    <span class="small cut">${dotted(flagType(flag.type), flag.product?.name, flag.note)}</span>
    <span class="line"><span class="small weak cut">${dotted(flag.outlet.city, flag.territory.name, other)}</span><span class="badges">${flagBadges(flag)}</span></span>`;
}

/** How far a flag is, and what is like it. */
export function flagBadges({ status, duplicates, mergedCount }: AnomalyFlag) {
  return html`<span class="badge ${statusTone(status)}">${flagStatus(status)}</span>
    ${mergedCount > 0 ? html`<span class="badge">${msg(str`+${count(mergedCount)} merged`)}</span>` : nothing}
    ${duplicates > 0 ? html`<span class="badge">${duplicates === 1 ? msg('1 like it') : msg(str`${count(duplicates)} like it`)}</span>` : nothing}`;
}

/** Who, where and when. */
export function flagFacts(flag: AnomalyFlag) {
  const queued = Date.parse(flag.raisedAt) - Date.parse(flag.noticedAt) > QUEUED_MS;
  const fact = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl>
    ${fact(msg('Noticed'), timeAgo(flag.noticedAt))} ${queued ? fact(msg('Arrived'), timeAgo(flag.raisedAt)) : nothing}
    ${fact(msg('Reported by'), flag.reportedBy.name)} ${fact(msg('Territory'), flag.territory.name)}
    ${fact(msg('Assigned to'), flag.assignee?.name ?? msg('nobody yet'))}
    ${flag.closedAt ? fact(msg('Closed'), timeAgo(flag.closedAt)) : nothing}
  </dl>`;
}

/** What came of it; of a merged flag what came of the other one, with its address. */
export function flagAnswer(flag: AnomalyFlag, addressOf: (id: string) => string) {
  const { status, outcome, mergedInto } = flag;
  if (mergedInto) {
    return html`<div class="answer other">
      <b>${msg('Merged: handled together with another flag')}</b>
      <p>${flagStatus(mergedInto.status)}${mergedInto.outcome ? `: ${mergedInto.outcome}` : ''}</p>
      <p><a href=${addressOf(mergedInto.id)}>${msg('Open the other flag')}</a></p>
    </div>`;
  }
  if (!outcome) return nothing;
  return html`<div class="answer ${status === 'RESOLVED' ? '' : 'other'}"><b>${status === 'RESOLVED' ? msg('What was done') : msg('Why nothing will be done')}</b><p>${outcome}</p></div>`;
}
