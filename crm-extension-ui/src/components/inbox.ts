import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Fate } from '../data/acting';
import type { Filter, FilterName } from '../data/inbox-filter';
import type { Option } from './words';

export type { Fate };

/** What an inbox holds: things that change under a version. */
export interface Item {
  id: string;
  version: number;
}

/** Something to narrow the list by, as the filter's dialog asks for it. */
export interface FilterField extends FilterName {
  label: string;
  /** Several chips, one chip, or one of a longer list. */
  kind: 'several' | 'one' | 'list';
  /** The choices; those of a list may depend on what else is chosen and have to be asked for. */
  options: (chosen: Filter) => Option<string>[] | Promise<Option<string>[]>;
}

/** Something to do with several items at once. */
export interface BulkAct<T extends Item> {
  /** The key that does it. */
  key: string;
  label: string;
  outline: SVGTemplateResult;
  /** Asks for what has to be said with it and gives that on, which fails as the act does; nothing has to be said when left out. */
  ask?: (give: (said: string) => Promise<void>, cancel: () => void) => TemplateResult;
  run(items: T[], said: string): Promise<Fate<T>[]>;
}

/** A single key and what it does. */
export interface Shortcut {
  /** As KeyboardEvent.key names them; the first is shown. */
  keys: readonly string[];
  label: string;
  run: () => void;
}

/** Something done that can be taken back for a while. */
export interface Undoable {
  /** What was done, for the user. */
  text: string;
  /** Until when it can be taken back, as an instant; not at all when left out. */
  until?: string | null;
  /** Takes it back; gives words for what could not be. */
  undo?: () => Promise<string>;
}

interface PageOf<T> {
  items: T[];
  total: number;
  next?: string | null;
}

/** Everything that makes an inbox one of something; the components around it know no more than this. */
export interface Inbox<T extends Item> {
  /** Its place in the address, such as "/flags"; an item lies beneath it by its id. */
  place: string;
  /** The name that views of it are kept under. */
  list: string;
  /** The name of its items in live events. */
  objectType: string;
  heading: string;
  outline: SVGTemplateResult;
  fields: readonly FilterField[];
  /** What the list is called with the standard filter. */
  standardView: string;
  searchHint: string;
  page: (filter: Filter, after?: string) => Promise<PageOf<T>>;
  /** An item as it is now; undefined when it is no longer there for this user. */
  one: (id: string) => Promise<T | undefined>;
  row: (item: T) => TemplateResult;
  /** What an item is called. */
  nameOf: (item: T) => string;
  /** "2 new disputes". */
  newOnes: (count: number) => string;
  /** "Show disputes". */
  show: string;
  empty: { heading: string; text: string };
  /** What the place beside the list says while no item is open. */
  noneOpen: string;
  export?: { path: string; file: string };
  bulk: readonly BulkAct<T>[];
  /** Takes several acts back; left out where that cannot be. */
  undoAll?: (items: T[]) => Promise<Fate<T>[]>;
}

/** Whether two are the same item, at whatever version. */
export function same(a: Item, b: Item): boolean {
  return a.id === b.id;
}
