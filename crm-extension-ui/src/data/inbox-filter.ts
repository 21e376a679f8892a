/** One thing that a list can be narrowed by. */
export interface FilterName {
  /** The name in the address and in the question to the server. */
  name: string;
  /** What holds when the address says nothing about it. */
  standard?: readonly string[];
}

/** What is asked for, by name; nothing given means anything goes. */
export type Filter = Readonly<Record<string, readonly string[]>>;

/** Says in the address that anything goes where something is standard. */
const ALL = 'ALL';

/** The filter that an address asks for; names of something else in it are left alone. */
export function filterOf(query: URLSearchParams, names: readonly FilterName[]): Filter {
  return Object.fromEntries(
    names.map(({ name, standard = [] }) => {
      const given = query.getAll(name).filter(Boolean);
      if (given.length === 0) return [name, standard];
      return [name, given.includes(ALL) ? [] : given];
    }),
  );
}

/** The filter as the query of an address: the same text for the same filter, and empty for the standard one. */
export function queryOf(filter: Filter, names: readonly FilterName[]): string {
  const query = new URLSearchParams();
  for (const one of names) {
    if (isStandard(filter, one)) continue;
    const values = [...(filter[one.name] ?? [])].sort();
    for (const value of values.length > 0 ? values : [ALL]) query.append(one.name, value);
  }
  return query.toString();
}

/** Whether nothing else than usual is asked for under a name. */
export function isStandard(filter: Filter, { name, standard = [] }: FilterName): boolean {
  return [...(filter[name] ?? [])].sort().join('\n') === [...standard].sort().join('\n');
}
