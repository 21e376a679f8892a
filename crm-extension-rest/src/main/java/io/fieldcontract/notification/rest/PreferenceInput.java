package io.fieldcontract.notification.rest;

import io.fieldcontract.notification.MailMode;
import io.fieldcontract.notification.MailTimes;
import io.fieldcontract.notification.Preference;
import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** How the caller wants to be told; times are HH:mm in the zone. */
public record PreferenceInput(
    @NotNull @Pattern(regexp = "en|de") String language,
    @NotNull MailMode mail,
    @NotNull @Pattern(regexp = PreferenceInput.TIME) String digestAt,
    @NotEmpty List<@NotNull DayOfWeek> workingDays,
    @NotNull @Pattern(regexp = PreferenceInput.TIME) String from,
    @NotNull @Pattern(regexp = PreferenceInput.TIME) String to,
    @NotNull String zoneId) {

  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /**
   * What is wanted.
   *
   * @throws Problem INVALID_INPUT when from is not before to, or the zone is not known
   */
  Preference preference() {
    LocalTime begin = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(to);
    if (!begin.isBefore(end)) {
      throw new Problem(ProblemType.INVALID_INPUT, "from", "to");
    }
    if (!ZoneId.getAvailableZoneIds().contains(zoneId)) {
      throw new Problem(ProblemType.INVALID_INPUT, "zoneId");
    }
    return new Preference(
        language,
        new MailTimes(
            mail,
            LocalTime.parse(digestAt),
            Set.copyOf(workingDays),
            begin,
            end,
            ZoneId.of(zoneId)));
  }
}
