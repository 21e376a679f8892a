package io.fieldcontract.local.demo;

import io.fieldcontract.local.demo.Places.City;
import java.util.UUID;

/** A place of care or an outlet. */
record Hco(
    int number, UUID id, String npi, String name, Kind kind, String street, City city, String zip) {
  /** What an HCO is, under the name the taxonomy of organisations gives it. */
  enum Kind {
    HOSPITAL("General Acute Care Hospital"),
    CLINIC("Clinic/Center"),
    GROUP_PRACTICE("Multi-Specialty Group"),
    PHARMACY("Community/Retail Pharmacy");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name of the taxonomy people use. */
    String label() {
      return label;
    }
  }
}
