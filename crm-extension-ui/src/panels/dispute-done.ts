import { msg, str } from '@lit/localize';
import { levelName } from '../components/dispute-words';
import type { DisputeVerb } from '../data/ic-disputes';
import { money } from '../data/money';
import type { IcDispute } from '../data/types';

/** What is said once something was done. */
export function disputeDone(verb: DisputeVerb, { payee, assignee, level, grantedAmount, currency }: IcDispute): string {
  const { name } = payee;
  const texts: Record<DisputeVerb, () => string> = {
    acknowledge: () => msg(str`Acknowledged: ${name}`),
    review: () => msg(str`Review started: ${name}`),
    ask: () => msg(str`Asked: ${name}. Deciding stands still until the answer.`),
    approve: () => msg(str`Granted: ${money(grantedAmount, currency)} for ${name}`),
    deny: () => msg(str`Denied: ${name}`),
    assign: () => msg(str`${name} is with ${assignee?.name ?? ''} now`),
    escalate: () => msg(str`Escalated to: ${levelName(level)}`),
    answer: () => msg('Your answer is sent'),
    withdraw: () => msg('Your dispute is withdrawn'),
    reopen: () => msg('Your dispute is open again, with new promises'),
    close: () => msg('Your dispute is closed'),
    undo: () => msg('Taken back'),
    notes: () => msg('The note is kept'),
    replies: () => msg('Your reply is sent'),
  };
  return texts[verb]();
}
