package io.fieldcontract.account.rest;

import io.fieldcontract.account.DataChangeKind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a rep asks for: an account that exists, or a new HCP.
 *
 * @param territoryId null where the rep has one only
 * @param accountId with ADD_TO_TERRITORY
 * @param firstName with NEW_HCP, like lastName and city
 */
public record DataChangeRequestInput(
    @NotNull DataChangeKind kind,
    UUID territoryId,
    UUID accountId,
    @Size(min = 1, max = 80) String firstName,
    @Size(min = 1, max = 120) String lastName,
    @Size(max = 120) String specialty,
    @Size(min = 1, max = 80) String city,
    String npi,
    @Size(max = 255) String note) {

  /** Takes blanks around a text as a slip of the thumb, and a blank text as none. */
  public DataChangeRequestInput {
    firstName = tidy(firstName);
    lastName = tidy(lastName);
    specialty = tidy(specialty);
    city = tidy(city);
    npi = tidy(npi);
    note = tidy(note);
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isAccountId() {
    return kind != DataChangeKind.ADD_TO_TERRITORY || accountId != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isFirstName() {
    return kind != DataChangeKind.NEW_HCP || firstName != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isLastName() {
    return kind != DataChangeKind.NEW_HCP || lastName != null;
  }

  @AssertTrue(message = "{jakarta.validation.constraints.NotNull.message}")
  boolean isCity() {
    return kind != DataChangeKind.NEW_HCP || city != null;
  }
}
