/** A place in the application, as the part of the address after '#' names it. */
export interface Route {
  name: 'home' | 'call-new' | 'calls' | 'call' | 'call-edit' | 'call-correct' | 'flag-new' | 'flags' | 'flag' | 'requests' | 'notifications' | 'notification-settings' | 'liaisons' | 'dead-letters' | 'waiting' | 'queued' | 'menu';
  id?: string;
  query: URLSearchParams;
}

const PATTERNS: [RegExp, Route['name']][] = [
  [/^\/calls\/new$/, 'call-new'],
  [/^\/calls\/([^/]+)\/edit$/, 'call-edit'],
  [/^\/calls\/([^/]+)\/correct$/, 'call-correct'],
  [/^\/calls\/([^/]+)$/, 'call'],
  [/^\/calls$/, 'calls'],
  [/^\/flags\/new$/, 'flag-new'],
  [/^\/flags\/([^/]+)$/, 'flag'],
  [/^\/flags$/, 'flags'],
  [/^\/requests$/, 'requests'],
  [/^\/notifications$/, 'notifications'],
  [/^\/notifications\/settings$/, 'notification-settings'],
  [/^\/liaisons$/, 'liaisons'],
  [/^\/dead-letters$/, 'dead-letters'],
  [/^\/waiting$/, 'waiting'],
  [/^\/waiting\/([^/]+)$/, 'queued'],
  [/^\/menu$/, 'menu'],
];

/** Reads an address; what is not known is home. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const query = new URLSearchParams(search);
  for (const [pattern, name] of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return { name, id: match[1] && decodeURIComponent(match[1]), query };
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
