import { expect, it } from 'vitest';
import { isNpi } from '../src/data/npi';

it.each(['1234567893', '1245319599', '1003000126'])('takes %s, whose last digit checks the others', (npi) => { expect(isNpi(npi)).toBe(true); });

it.each(['1234567890', '1234567839', '123456789', '12345678933', '123456789a', ''])('refuses %s', (npi) => { expect(isNpi(npi)).toBe(false); });

it('refuses an NPI with any one digit changed', () => {
  for (let place = 0; place < 10; place++) {
    const changed = Array.from('1234567893', (digit, at) => (at === place ? String((Number(digit) + 1) % 10) : digit)).join('');
    expect(isNpi(changed)).toBe(false);
  }
});
