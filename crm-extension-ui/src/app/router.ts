const PLACES = {
  home: '/home',
  'call-new': '/calls/new',
  'call-edit': '/calls/:/edit',
  'call-correct': '/calls/:/correct',
  call: '/calls/:',
  calls: '/calls',
  'flag-new': '/flags/new',
  flag: '/flags/:',
  flags: '/flags',
  calendars: '/calendars',
  calendar: '/calendars/:',
  promises: '/promises',
  'dispute-new': '/disputes/new',
  'dispute-reports': '/disputes/reports',
  dispute: '/disputes/:',
  disputes: '/disputes',
  statement: '/statements/:',
  statements: '/statements',
  requests: '/requests',
  notifications: '/notifications',
  'notification-settings': '/notifications/settings',
  liaisons: '/liaisons',
  'dead-letters': '/dead-letters',
  waiting: '/waiting',
  queued: '/waiting/:',
  summaries: '/summaries',
  checks: '/checks',
  menu: '/menu',
} as const;

/** A place in the application, as the part of the address after '#' names it. */
export interface Route {
  name: keyof typeof PLACES;
  id?: string;
  query: URLSearchParams;
}

/** Reads an address; what is not known is home. The first pattern that fits is it; a colon stands for an id. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(search);
  for (const [name, pattern] of Object.entries(PLACES)) {
    const match = new RegExp(`^${pattern.replace(':', '([^/]+)')}$`).exec(path);
    if (match) return { name: name as Route['name'], id: match[1] && decodeURIComponent(match[1]), query };
  }
  return { name: 'home', query };
}

/** The address of a place; empty values are left out. */
export function addressOf(path: string, query: Record<string, string | null | undefined> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? `#${path}` : `#${path}?${new URLSearchParams(given).toString()}`;
}

/** Goes to a place. */
export function go(address: string): void {
  location.hash = address;
}
