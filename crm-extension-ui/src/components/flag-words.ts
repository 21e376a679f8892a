import { msg, str } from '@lit/localize';
import type { FlagStatus, FlagStep, FlagType } from '../data/types';
import { labelOf, type Option } from './words';

export function flagTypes(): Option<FlagType>[] {
  return [
    { value: 'STOCK_OUT', label: msg('Stock-out') },
    { value: 'COMPETITOR_ACTIVITY', label: msg('Competitor activity') },
    { value: 'OUTLET_CLOSURE', label: msg('Outlet closed') },
    { value: 'OTHER', label: msg('Other') },
  ];
}

export function flagStatuses(): Option<FlagStatus>[] {
  return [
    { value: 'NEW', label: msg('New') },
    { value: 'ACKNOWLEDGED', label: msg('Acknowledged') },
    { value: 'IN_PROGRESS', label: msg('In progress') },
    { value: 'RESOLVED', label: msg('Resolved') },
    { value: 'DISMISSED', label: msg('Dismissed') },
    { value: 'MERGED', label: msg('Merged') },
  ];
}

/** The class of the badge that shows a status. */
export function statusTone(status: FlagStatus): string {
  return { NEW: 'info', ACKNOWLEDGED: 'warn', IN_PROGRESS: 'warn', RESOLVED: 'good', DISMISSED: '', MERGED: '' }[status];
}

export function flagType(type: FlagType): string {
  return labelOf(flagTypes(), type);
}

export function flagStatus(status: FlagStatus): string {
  return labelOf(flagStatuses(), status);
}

/** Whether somebody still has to do something. */
export function isOpen(status: FlagStatus): boolean {
  return status === 'NEW' || status === 'ACKNOWLEDGED' || status === 'IN_PROGRESS';
}

/** What happened in a step of a flag's course, without who did it. */
export function stepText({ what, assignee }: FlagStep): string {
  const texts: Record<FlagStep['what'], () => string> = {
    FlagRaised: () => msg('Raised'),
    FlagAcknowledged: () => msg('Acknowledged'),
    FlagStarted: () => msg('Work started'),
    FlagResolved: () => msg('Resolved'),
    FlagDismissed: () => msg('Dismissed'),
    FlagAssigned: () => (assignee ? msg(str`Assigned to ${assignee.name}`) : msg('Assigned to nobody')),
    FlagMerged: () => msg('Merged into another flag'),
    FlagCountedAgain: () => msg('Another flag was merged into it, or taken out'),
    FlagActUndone: () => msg('Last act taken back'),
  };
  return texts[what]();
}
