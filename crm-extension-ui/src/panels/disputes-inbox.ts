import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Session } from '../app/session';
import { scales } from '../components/dispute-icons';
import { disputeCategories, disputeLevels, disputeStatuses } from '../components/dispute-words';
import { check } from '../components/icons';
import { person } from '../components/icons-more';
import type { BulkAct, FilterField, Inbox } from '../components/inbox';
import '../components/person-choice';
import type { Option } from '../components/words';
import { count } from '../data/format';
import type { IcDisputes } from '../data/ic-disputes';
import type { DisputeLevel, IcDispute, Me, Named, Role } from '../data/types';
import { disputeRow } from './dispute-facts';

/** What has to be decided. */
const OPEN = ['FILED', 'ACKNOWLEDGED', 'IN_REVIEW', 'AWAITING_INFO'];

/** The level whose disputes a role is to decide; operations decides at each. */
const LEVEL_OF: Partial<Record<Role, DisputeLevel>> = { manager: 'MANAGER', liaison: 'LIAISON' };

/** What a list of disputes can be narrowed by, and what it shows at first: what is open and for the user to decide. */
export function disputeFields({ role, regions }: Me, cycles: () => Promise<Option<string>[]>): FilterField[] {
  const own = LEVEL_OF[role];
  const yes = (label: string) => () => [{ value: 'true', label }];
  const all: FilterField[] = [
    { name: 'status', label: msg('State'), kind: 'several', standard: OPEN, options: disputeStatuses },
    { name: 'level', label: msg('Level'), kind: 'one', standard: own ? [own] : [], options: disputeLevels },
    { name: 'overdue', label: msg('Due'), kind: 'one', options: yes(msg('Overdue')) },
    { name: 'mine', label: msg('Assigned to'), kind: 'one', options: yes(msg('Me')) },
    { name: 'category', label: msg('Category'), kind: 'list', options: disputeCategories },
    { name: 'region', label: msg('Region'), kind: 'list', options: () => regions.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'cycle', label: msg('Cycle'), kind: 'list', options: cycles },
  ];
  return all.filter(({ name }) => name !== 'region' || regions.length > 1);
}

/** The inbox of disputes for those who decide about them. */
export function disputesInbox({ me, isOps }: Session, disputes: IcDisputes): Inbox<IcDispute> {
  const zones = new Map(me.regions.map(({ id, zoneId }) => [id, zoneId]));
  return {
    place: '/disputes',
    list: 'ic-disputes',
    objectType: 'IcDispute',
    heading: msg('Disputes'),
    outline: scales,
    fields: disputeFields(me, () => cyclesOf(disputes)),
    standardView: isOps ? msg('Open disputes') : msg('For me to decide'),
    searchHint: msg('Payee, component or reason'),
    page: (filter, after) => disputes.page(filter, after),
    one: (id) => disputes.one(id),
    row: (dispute) => disputeRow(dispute, me, zones.get(dispute.region.id), LEVEL_OF[me.role]),
    nameOf: ({ payee }) => payee.name,
    newOnes: (number) => (number === 1 ? msg('1 new dispute') : msg(str`${count(number)} new disputes`)),
    show: msg('Show disputes'),
    empty: { heading: msg('Nothing to decide'), text: msg('Every dispute at your level has its decision. New ones show here by themselves; the board shows the other levels.') },
    noneOpen: msg('Choose a dispute to read it here.'),
    export: { path: 'ic-disputes/export', file: 'ic-disputes.csv' },
    bulk: bulkActs(me, disputes),
    undoAll: (items) => disputes.undoAll(items),
  };
}

/** The cycles in which anything was disputed. */
async function cyclesOf(disputes: IcDisputes): Promise<Option<string>[]> {
  const { parts } = await disputes.report({});
  return parts.flatMap(({ id, name }) => (id && name ? [{ value: id, label: name }] : []));
}

function bulkActs(me: Me, disputes: IcDisputes): BulkAct<IcDispute>[] {
  const manages = me.role === 'manager';
  return [
    { key: 'a', label: msg('Acknowledge'), outline: check, run: (items) => disputes.actOnAll(items, { act: 'ACKNOWLEDGE' }) },
    {
      key: 'i',
      label: manages ? msg('Take over') : msg('Assign'),
      outline: person,
      ask: manages ? undefined : assigning(me, disputes),
      run: (items, said) => disputes.actOnAll(items, { act: 'ASSIGN', assigneeId: said || me.id }),
    },
  ];
}

function assigning(me: Named, disputes: IcDisputes): BulkAct<IcDispute>['ask'] {
  return (give, cancel) =>
    html`<person-choice
      label=${msg('Assign to')}
      act=${msg('Assign')}
      .me=${me}
      .people=${() => disputes.colleagues()}
      .take=${({ id }: Named) => give(id)}
      @cancelled=${cancel}
    ></person-choice>`;
}
