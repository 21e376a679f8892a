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

/**
 * The amount that was typed, in the way of the language; undefined for what is no amount of at most two decimals. A sign
 * of another language is not guessed at: "1.50" is no German amount, rather than 150.
 */
export function amountOf(text: string): number | undefined {
  const parts = new Intl.NumberFormat(getLocale()).formatToParts(12_345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const [whole = '', decimals, ...more] = text.trim().replace('−', '-').split(sign('decimal'));
  const groups = whole.replace('-', '').split(sign('group'));
  const grouped = groups.slice(1).every((group) => group.length === 3);
  const plain = `${whole.startsWith('-') ? '-' : ''}${groups.join('')}${decimals === undefined ? '' : `.${decimals}`}`;
  return grouped && more.length === 0 && /^-?\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** The difference of two amounts, without what binary fractions add to it. */
export function difference(one: number, other: number): number {
  return Math.round((one - other) * 100) / 100;
}
