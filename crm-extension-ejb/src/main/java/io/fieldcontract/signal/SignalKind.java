package io.fieldcontract.signal;

/** What a signal says; in the order in which those of equal weight are shown. */
public enum SignalKind {
  /** A target HCP is called on less often than before. */
  COOLING(Evidence.Calls.class),
  /** A B-tier HCP prescribes enough more to consider tier A. */
  UPTICK(Evidence.Prescriptions.class),
  /** Flags of the territory wait for somebody. */
  OPEN_FLAGS(Evidence.Flags.class),
  /** Fewer targets have been seen than planned by now. */
  COVERAGE_BEHIND(Evidence.Plan.class),
  /** Covered targets have been seen less often than planned by now. */
  FREQUENCY_BEHIND(Evidence.Plan.class),
  /** Less was shipped to distributors than planned. */
  PRIMARY_SALES_BEHIND(Evidence.Sales.class),
  /** Less reached the outlets than planned. */
  SECONDARY_SALES_BEHIND(Evidence.Sales.class),
  /** A target HCP is called on more often than before. */
  WARMING(Evidence.Calls.class);

  private final Class<? extends Evidence> evidence;

  SignalKind(Class<? extends Evidence> evidence) {
    this.evidence = evidence;
  }

  /** What its evidence is read as. */
  Class<? extends Evidence> evidence() {
    return evidence;
  }
}
