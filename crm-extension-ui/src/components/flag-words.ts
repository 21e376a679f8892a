import { msg } from '@lit/localize';
import type { FlagStatus, FlagType } from '../data/types';
import type { Option } from './words';

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
