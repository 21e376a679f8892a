import { msg, str } from '@lit/localize';
import { count } from '../data/format';
import type { Entry } from '../offline/outbox';

/** What is said when entries went out that nobody waited for. */
export function sentText(sent: readonly Entry[]): string {
  const only = sent.length === 1 ? sent[0] : undefined;
  if (!only) return msg(str`Sent: ${count(sent.length)} entries`);
  return only.kind === 'call' ? msg(str`Sent: call with ${only.title}`) : msg(str`Sent: ${only.title}`);
}
