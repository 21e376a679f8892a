import { cached } from './format';
import { getLocale } from './locale';

/** An amount with its currency: "$520.00", "520,00 €". */
export function money(amount: number, currency: string): string {
  const format = cached(`money ${currency}`, (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency }));
  return format.format(amount);
}

/** A number with at most three decimals: "2,338", "0.185". */
export function figure(value: number): string {
  return cached('figure', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })).format(value);
}

/** An amount as a form shows it, to be typed over: "520.5" or "520,5". */
export function amountText(amount: number): string {
  return cached('amount', (locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 })).format(amount);
}

/** The amount that was typed, in the way of the language; undefined for what is no amount of at most two decimals. */
export function amountOf(text: string): number | undefined {
  const parts = new Intl.NumberFormat(getLocale()).formatToParts(12_345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const plain = text.trim().replaceAll(sign('group'), '').replace(sign('decimal'), '.').replace('−', '-');
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** The difference of two amounts, without what binary fractions add to it. */
export function difference(one: number, other: number): number {
  return Math.round((one - other) * 100) / 100;
}
