import { afterEach, describe, expect, it } from 'vitest';
import { setFormatLocale } from '../src/data/locale';
import { amountOf, difference, money, typedAmount } from '../src/data/money';

const german = (): void => { setFormatLocale('de', 'de-DE'); };
afterEach(() => { setFormatLocale('en', 'en-US'); });

describe('a typed amount', () => {
  it.each([
    ['259.68', 259.68], ['1,234.5', 1234.5], ['1,234', 1234], ['12,5', 12.5], ['12,50', 12.5], ['1 234.56', 1234.56], ["1'234.56", 1234.56],
    ['1,234,567', 1234567], ['1.234,56', 1234.56], ['-20', -20], ['−20.10', -20.1], ['0', 0], ['999999999999.99', 999999999999.99],
  ])('%s is read in English', (text, amount) => { expect(amountOf(text)).toBe(amount); });

  it.each([['259,68', 259.68], ['1.234,5', 1234.5], ['1.234', 1234], ['12.5', 12.5], ['1,234.56', 1234.56], ['1.234.567', 1234567]])('%s is read in German', (text, amount) => {
    german();
    expect(amountOf(text)).toBe(amount);
  });

  it.each(['', '-', 'abc', '12 USD', '1.234.5', '1,2,3', '12.', '.5', '1.005', '1,23,456', '1234567890123', '--5', '1,234,56.00'])('"%s" is none', (text) => {
    expect(amountOf(text)).toBeUndefined();
  });

  it('with three decimals is none, rather than taken for thousands', () => {
    german();
    expect(amountOf('1,234')).toBeUndefined();
  });

  it('that was filled in is read as it was meant', () => {
    for (const language of ['en', 'de']) {
      setFormatLocale(language, '');
      expect(amountOf(typedAmount(12345.6))).toBe(12345.6);
      expect(amountOf(typedAmount(-0.05))).toBe(-0.05);
    }
  });
});

it('money has its currency, and a rate all its decimals', () => {
  expect([money(1692, 'USD'), money(0.185, 'USD', 4), money(-5, 'EUR')]).toEqual(['$1,692.00', '$0.185', '-€5.00']);
});

it('a difference has nothing that binary fractions add', () => {
  expect(difference(800.56, 280.56)).toBe(520);
});
