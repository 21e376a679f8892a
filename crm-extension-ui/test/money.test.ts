import { afterEach, describe, expect, it } from 'vitest';
import { setFormatLocale } from '../src/data/locale';
import { amountOf, amountText, difference, money } from '../src/data/money';

describe('amounts', () => {
  afterEach(() => { setFormatLocale('en', 'en-US'); });

  it.each([
    ['en', '1,234.50', 1234.5],
    ['en', ' 120 ', 120],
    ['en', '-3.05', -3.05],
    ['en', '12.345', undefined],
    ['en', '1.2.3', undefined],
    ['en', '1,50', undefined],
    ['en', 'ten', undefined],
    ['en', '', undefined],
    ['de', '1.234,50', 1234.5],
    ['de', '120,5', 120.5],
    ['de', '120.50', undefined],
    ['de', '1,2,3', undefined],
  ])('in %s "%s" is %s', (language, text, amount) => {
    setFormatLocale(language, language);
    expect(amountOf(text)).toBe(amount);
  });

  it('are read as they are written', () => {
    for (const language of ['en', 'de']) {
      setFormatLocale(language, language);
      expect(amountOf(amountText(12_345.6))).toBe(12_345.6);
    }
  });

  it('come with their currency, and without what binary fractions add', () => {
    setFormatLocale('en', 'en-US');
    expect(money(1234.5, 'USD')).toBe('$1,234.50');
    expect(difference(800.56, 280.56)).toBe(520);
  });
});
