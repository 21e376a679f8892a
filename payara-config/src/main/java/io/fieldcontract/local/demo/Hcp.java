package io.fieldcontract.local.demo;

import java.util.UUID;

/**
 * A health care professional.
 *
 * @param home number of the territory whose block the HCP was made in
 * @param place the HCO of the main affiliation
 */
record Hcp(
    int number,
    UUID id,
    String npi,
    String firstName,
    String lastName,
    Specialty specialty,
    Tier tier,
    int home,
    Hco place,
    boolean optedOut,
    Fate fate,
    Pattern pattern) {

  /** How much an HCP matters, from A, the most, to D. */
  enum Tier {
    A(6, 48),
    B(4, 22),
    C(2, 9),
    D(1, 3);

    private final int goal;
    private final int prescriptions;

    Tier(int goal, int prescriptions) {
      this.goal = goal;
      this.prescriptions = prescriptions;
    }

    /** Calls planned in a cycle with a target of this tier. */
    int goal() {
      return goal;
    }

    /** Usual prescriptions of a relevant product in a month. */
    int prescriptions() {
      return prescriptions;
    }
  }

  /** What happens to the HCP's place in the territories while the story runs. */
  enum Fate {
    STAYS,
    /** In the neighbouring territory too, all the time. */
    SHARED,
    /** Goes to the neighbouring territory at the start of the cycle before the running one. */
    MOVED_BEFORE,
    /** Goes to the neighbouring territory at the start of the running cycle. */
    MOVED_NOW,
    /** Retires at the start of the running cycle: inactive, in no territory any more. */
    RETIRED
  }

  /** A signal planted for the features that look for signals; see {@link DemoCompany}. */
  enum Pattern {
    NONE,
    COOLING,
    WARMING,
    RISING
  }

  /** The name people use. */
  String name() {
    return firstName + " " + lastName;
  }
}
