/**
 * Whether ten digits are a National Provider Identifier: the Luhn check over the digits with 80840 (the issuer prefix
 * of health care in the United States) put in front.
 */
export function isNpi(text: string): boolean {
  if (!/^[0-9]{10}$/.test(text)) return false;
  const digits = Array.from(`80840${text}`, Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const counted = place % 2 === 1 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}
