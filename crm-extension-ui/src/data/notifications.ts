import type { Session } from '../app/session';
import { intentFor } from './intent';
import type { LiveChange } from './live';
import type { Notification, NotificationPage } from './types';
import { unread } from './unread';

/** Changes come in bursts: one question for all of them. */
const TOGETHER_MS = 300;

/** A page of what the user was told, newest first. */
export async function notifications({ api }: Session, after?: string): Promise<NotificationPage> {
  const page = await api.get('/notifications', { query: { after } });
  unread.set(page.unread);
  return page;
}

/** Marks one notification, or with it all before it, as read; without a network it stays unread. */
export async function read({ api }: Session, { id }: Notification, allBefore = false): Promise<void> {
  await api.send(intentFor({ method: 'POST', path: 'notifications/read', body: allBefore ? { upTo: id } : { ids: [id] } }));
}

/** Calls back whenever the user was told something or has read it elsewhere, and when that cannot be known. Gives the end of it back. */
export async function hearOfNotifications(session: Session, changed: () => void): Promise<() => void> {
  const live = await session.live;
  let planned: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(planned);
    planned = setTimeout(changed, TOGETHER_MS);
  };
  const hear = (event: Event): void => {
    if ((event as CustomEvent<LiveChange>).detail.objectType === 'Notification') soon();
  };
  live.addEventListener('change', hear);
  live.addEventListener('reload', soon);
  return () => {
    clearTimeout(planned);
    live.removeEventListener('change', hear);
    live.removeEventListener('reload', soon);
  };
}

/** Keeps the number at the bell true as long as the page lives. */
export async function watchUnread(session: Session): Promise<void> {
  const count = async (): Promise<void> => {
    const page = await session.api.get('/notifications', { query: { unread: true, limit: 1 } }).catch(() => undefined);
    if (page) unread.set(page.unread);
  };
  await hearOfNotifications(session, () => void count());
  await count();
}
