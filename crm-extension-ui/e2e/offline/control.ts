import type { User } from '../product';

/** What a query of the database finds. */
export type Row = Record<string, string | number | boolean | null>;

const ADMIN = { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' };

/** The server as its operators see it: it can die and come back. */
export const server = {
  /** SIGKILL: in the middle of whatever it does. */
  kill: (): Promise<unknown> => ask('server/kill'),
  /** Kept when it answers again, at the same address. */
  start: (): Promise<unknown> => ask('server/start'),
};

/** Runs one statement in the server's database; a query gives its rows. */
export async function sql(statement: string): Promise<Row[]> {
  return (await ask('sql', statement)) as Row[];
}

async function ask(path: string, body = ''): Promise<unknown> {
  const url = new URL(path, process.env['CONTROL_URL']);
  const reply = await fetch(url, { method: 'POST', body });
  if (!reply.ok) throw new Error(`${url.pathname}: ${await reply.text()}`);
  return reply.json();
}

/** Ends all sessions of a user at Keycloak, as its administrator does: no refresh token of theirs is good any more. */
export async function endSessions(login: User, application: URL): Promise<void> {
  const { authServerUrl } = (await json(new URL('api/client-config', application))) as { authServerUrl: string };
  const grant = { method: 'POST', body: new URLSearchParams(ADMIN) };
  const { access_token } = (await json(`${authServerUrl}/realms/master/protocol/openid-connect/token`, grant)) as { access_token: string };
  const users = `${authServerUrl}/admin/realms/crm/users`;
  const headers = { Authorization: `Bearer ${access_token}` };
  const [user] = (await json(`${users}?exact=true&username=${login}`, { headers })) as { id: string }[];
  const reply = await fetch(`${users}/${user!.id}/logout`, { method: 'POST', headers });
  if (!reply.ok) throw new Error(`Keycloak did not end the sessions of ${login}: ${reply.status}`);
}

async function json(url: string | URL, init: RequestInit = {}): Promise<unknown> {
  const reply = await fetch(url, init);
  if (!reply.ok) throw new Error(`${reply.url}: ${reply.status}`);
  return reply.json();
}
