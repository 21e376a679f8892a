package io.fieldcontract.local.demo;

/**
 * National Provider Identifiers with a valid check digit. The made-up ones start with 2: allowed,
 * but not given to anyone so far, so that none is a real person's.
 */
final class Npi {
  private static final int NUMBERS = 100_000_000;
  private static final long FACTOR = 61_803_399L;
  private static final long OFFSET = 34_567_891L;
  private static final int PREFIX_80840 = 24;

  private Npi() {}

  /** The NPI of a number from 0 to 99,999,999; different numbers have different NPIs. */
  static String of(long number) {
    String digits = Long.toString(2L * NUMBERS + Math.floorMod(number * FACTOR + OFFSET, NUMBERS));
    return digits + checkDigit(digits);
  }

  /** Whether the text is ten digits, starts with 1 or 2 and ends with the right check digit. */
  static boolean valid(String npi) {
    return npi.matches("[12]\\d{9}") && checkDigit(npi.substring(0, 9)) == npi.charAt(9) - '0';
  }

  /** Luhn's check digit of the nine digits with the card issuer prefix 80840 before them. */
  private static int checkDigit(String nine) {
    int sum = PREFIX_80840;
    for (int i = 0; i < 9; i++) {
      int digit = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return (10 - sum % 10) % 10;
  }
}
