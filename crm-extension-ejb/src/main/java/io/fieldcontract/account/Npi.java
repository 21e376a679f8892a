package io.fieldcontract.account;

/** The National Provider Identifier of the United States. */
public final class Npi {

  // ISO/IEC 7812 prefix of US health identifiers, part of the check sum (45 CFR 162.406)
  private static final String PREFIX = "80840";

  private Npi() {}

  /** Whether the text is ten digits whose last one is the Luhn check digit over 80840 + NPI. */
  public static boolean isValid(String npi) {
    return npi != null && npi.matches("[0-9]{10}") && luhnSum(PREFIX + npi) % 10 == 0;
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }
}
