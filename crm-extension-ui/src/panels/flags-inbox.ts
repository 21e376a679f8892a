import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Session } from '../app/session';
import { flagStatuses, flagTypes } from '../components/flag-words';
import { check, close, flag as outline } from '../components/icons';
import { done, person as personOutline, play } from '../components/icons-more';
import type { BulkAct, FilterField, Inbox } from '../components/inbox';
import '../components/inbox-writer';
import '../components/person-choice';
import type { Option } from '../components/words';
import type { AnomalyFlags } from '../data/anomaly-flags';
import { count } from '../data/format';
import type { AnomalyFlag, Named } from '../data/types';
import { flagRow } from './flag-facts';

/** What has to be dealt with. */
const OPEN = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'];

/** The inbox of anomaly flags for those who see to them, and for managers to look into. */
export function flagsInbox(session: Session, flags: AnomalyFlags): Inbox<AnomalyFlag> {
  const acts = session.me.role === 'liaison' || session.isOps;
  return {
    place: '/flags',
    list: 'anomaly-flags',
    objectType: 'AnomalyFlag',
    heading: msg('Flags'),
    outline,
    fields: fields(session, acts),
    standardView: msg('Open flags'),
    searchHint: msg('Outlet, city or note'),
    page: (filter, after) => flags.page(filter, after),
    one: (id) => flags.one(id),
    row: (flag) => flagRow(flag, session.me),
    nameOf: ({ outlet }) => outlet.name,
    newOnes: (number) => (number === 1 ? msg('1 new flag') : msg(str`${count(number)} new flags`)),
    show: msg('Show flags'),
    empty: { heading: msg('No open flag'), text: msg('Everything reported has its answer. New flags show here by themselves.') },
    noneOpen: msg('Choose a flag to read it here.'),
    export: { path: 'anomaly-flags/export', file: 'anomaly-flags.csv' },
    bulk: acts ? bulkActs(session.me, flags) : [],
    undoAll: (items) => flags.actOnAll(items, { act: 'UNDO' }),
  };
}

function fields(session: Session, acts: boolean): FilterField[] {
  const { regions } = session.me;
  const all: FilterField[] = [
    { name: 'status', label: msg('Status'), kind: 'several', standard: OPEN, options: flagStatuses },
    { name: 'mine', label: msg('Assigned to'), kind: 'one', options: () => [{ value: 'true', label: msg('Me') }] },
    { name: 'type', label: msg('Type'), kind: 'one', options: flagTypes },
    { name: 'region', label: msg('Region'), kind: 'list', options: () => regions.map(toOption) },
    { name: 'territory', label: msg('Territory'), kind: 'list', options: ({ region }) => territories(session, region?.[0]) },
  ];
  return all.filter(({ name }) => (name !== 'mine' || acts) && (name !== 'region' || regions.length > 1));
}

function toOption({ id, name }: Named): Option<string> {
  return { value: id, label: name };
}

/** All of a region, or of all regions in scope. */
async function territories(session: Session, region: string | undefined): Promise<Option<string>[]> {
  const all: Named[] = [];
  let after: string | undefined;
  do {
    const page = await session.api.get('/territories', { query: { region, limit: 200, after } });
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all.map(toOption);
}

type Ask = BulkAct<AnomalyFlag>['ask'];

function text(label: string, act: string, most: number): Ask {
  return (give, cancel) =>
    html`<inbox-writer label=${label} act=${act} most=${most} draft=${`bulk ${act}`} .send=${give} @cancelled=${cancel}></inbox-writer>`;
}

function person(me: Named, flags: AnomalyFlags): Ask {
  return (give, cancel) =>
    html`<person-choice
      label=${msg('Assign to')}
      act=${msg('Assign')}
      .me=${me}
      .people=${() => flags.colleagues()}
      .take=${({ id }: Named) => give(id)}
      @cancelled=${cancel}
    ></person-choice>`;
}

function bulkActs(me: Named, flags: AnomalyFlags): BulkAct<AnomalyFlag>[] {
  const dismissing = text(msg('Why will nothing be done? The reporters read it.'), msg('Dismiss'), 255);
  const resolving = text(msg('What was done? The reporters read it.'), msg('Resolve'), 1000);
  return [
    { key: 'a', label: msg('Acknowledge'), outline: check, run: (items) => flags.actOnAll(items, { act: 'ACKNOWLEDGE' }) },
    { key: 's', label: msg('Start'), outline: play, run: (items) => flags.actOnAll(items, { act: 'START' }) },
    { key: 'r', label: msg('Resolve'), outline: done, ask: resolving, run: (items, said) => flags.actOnAll(items, { act: 'RESOLVE', done: said }) },
    { key: 'd', label: msg('Dismiss'), outline: close, ask: dismissing, run: (items, said) => flags.actOnAll(items, { act: 'DISMISS', reason: said }) },
    { key: 'i', label: msg('Assign'), outline: personOutline, ask: person(me, flags), run: (items, said) => flags.actOnAll(items, { act: 'ASSIGN', assigneeId: said }) },
  ];
}
