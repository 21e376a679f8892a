import { msg } from '@lit/localize';

/** What is said to be wrong, in words. */
export function disputeCategory(category: string): string {
  const words: Record<string, string> = {
    MISSING_TRANSACTION: msg('Missing transaction'),
    WRONG_CREDIT: msg('Wrong credit'),
    WRONG_MEASURE: msg('Wrong measure'),
    WRONG_TARGET: msg('Wrong target'),
    WRONG_RATE: msg('Wrong rate'),
    OTHER: msg('Other'),
  };
  return words[category] ?? category;
}
