import { cached } from './format';
import { getLocale } from './locale';

/** An amount with its currency as the language writes it: "$2,308.80"; a rate may have up to four decimals. */
export function money(amount: number, currency: string, decimals = 2): string {
  const format = (locale: string): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: decimals });
  return cached(`money ${currency} ${decimals}`, format).format(amount);
}

/** A number with at most three decimals: "2,338", "0.185". */
export function figure(value: number): string {
  return cached('figure', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })).format(value);
}

/** An amount as it is typed: without currency and groups, with the decimal sign of the language. */
export function typedAmount(amount: number): string {
  const format = (locale: string): Intl.NumberFormat => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });
  return cached('typed amount', format).format(amount);
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

/** The difference of two amounts, without what binary fractions add to it. */
export function difference(one: number, other: number): number {
  return Math.round((one - other) * 100) / 100;
}
