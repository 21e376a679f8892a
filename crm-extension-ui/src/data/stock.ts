import type { KeptReplies } from '../offline/kept-replies';
import { stockFlags } from './own-flags';
import { stockDisputes } from './own-pay';

/** Brings onto the device what a rep looks at beside calls; what cannot be had now stays as it is. */
export function stock(replies: KeptReplies, territories: readonly { id: string }[]): Promise<unknown> {
  return Promise.allSettled([stockFlags(replies, territories), stockDisputes(replies)]);
}
