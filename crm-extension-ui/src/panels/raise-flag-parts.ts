import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { go } from '../app/router';
import type { Toast } from '../components/app-element';
import { flagStatuses } from '../components/flag-words';
import { labelOf } from '../components/words';
import { moment } from '../data/format';
import type { AnomalyFlag } from '../data/types';
import type { Fate } from '../offline/sync';

/** Flags that may say the same; raising one all the same is up to the rep. */
export function alreadyRaised(duplicates: readonly AnomalyFlag[]) {
  if (duplicates.length === 0) return nothing;
  return html`<div class="notice warn" role="status">
    <h2>${msg('Raised already in the past 7 days')}</h2>
    <ul>
      ${duplicates.map(
        (flag) => html`<li>${[moment(flag.noticedAt), flag.reportedBy.name, labelOf(flagStatuses(), flag.status)].join(' · ')} <a href="#/flags/${flag.id}">${msg('Open it')}</a></li>`,
      )}
    </ul>
    <p>${msg('If this is something else, raise it all the same.')}</p>
  </div>`;
}

/** What the toast says of a flag that was raised, and of photos that could not be kept. */
export function raisedToast(fate: Fate, lost: number): Toast {
  if (lost > 0) return { text: msg('The flag is raised, but the device is full and a photo could not be kept.') };
  if (fate.is === 'kept') {
    return {
      text: msg('The flag is kept on this device and sent when you are connected'),
      action: { label: msg('Show'), run: () => { go('#/waiting'); } },
    };
  }
  const { assignee, id } = (fate as Fate & { is: 'sent' }).reply.body as AnomalyFlag;
  return {
    text: assignee ? msg(str`Flag raised: ${assignee.name} has it now`) : msg('Flag raised: sales operations has it now'),
    action: { label: msg('Open it'), run: () => { go(`#/flags/${id}`); } },
  };
}
