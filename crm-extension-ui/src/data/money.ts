import { getLocale } from './locale';

/** An amount with its currency as the language writes it: "$2,308.80"; a rate may have up to four decimals. */
export function money(amount: number, currency: string, decimals = 2): string {
  return new Intl.NumberFormat(getLocale(), { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: decimals }).format(amount);
}

/** An amount as it is typed: without currency and groups, with the decimal sign of the language. */
export function typedAmount(amount: number): string {
  return new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false }).format(amount);
}

/**
 * The number that a typed amount means; undefined when it is none, or has more than two decimals. The signs of the language
 * count; those of another where they can mean one thing only: "12,5" is twelve and a half everywhere.
 */
export function amountOf(text: string): number | undefined {
  const [, minus, digits = ''] = /^([-−–]?)(.*)$/.exec(text.replace(/[\s'’]/g, '')) ?? [];
  const decimal = decimalSignOf(digits);
  const [whole = '', cents = '0', more] = decimal ? digits.split(decimal) : [digits];
  const ungrouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole) ? whole.replace(/[.,]/g, '') : whole;
  if (more !== undefined || !/^\d{1,12}$/.test(ungrouped) || !/^\d{1,2}$/.test(cents)) return undefined;
  return Number(`${minus ? '-' : ''}${ungrouped}.${cents}`);
}

/** The last of two different signs; of one, that of the language, or whatever cannot part thousands. */
function decimalSignOf(digits: string): string | undefined {
  const last = /[.,](?=[^.,]*$)/.exec(digits)?.[0];
  if (!last) return undefined;
  const own = new Intl.NumberFormat(getLocale()).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  const parts = digits.split(last).length;
  if (/,.*\.|\..*,/.test(digits)) return last;
  return (last === own && parts === 2) || !/^\d{1,3}([.,]\d{3})+$/.test(digits) ? last : undefined;
}
