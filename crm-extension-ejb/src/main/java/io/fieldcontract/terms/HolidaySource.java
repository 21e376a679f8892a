package io.fieldcontract.terms;

import io.fieldcontract.platform.problem.Problem;
import io.fieldcontract.platform.problem.ProblemType;
import io.fieldcontract.terms.CalendarContent.DayOff;
import java.util.List;
import java.util.Locale;

/**
 * Where holidays come from: a country, perhaps a part of it, in some years; or a pasted list.
 *
 * @param country its code in ISO 3166 in lower case; null with a list
 * @param list lines of date;name or date;name;hours; null with a country
 * @param fromYear null for the first year of the calendar, with a list alone
 * @param toYear null for its last
 */
public record HolidaySource(
    String country, String subdivision, String list, Integer fromYear, Integer toYear) {

  /**
   * A calendar with these holidays too, named in the language.
   *
   * @throws Problem INVALID_INPUT naming what is missing or not known; HOLIDAY_LIST_INVALID with
   *     each line at fault
   */
  public CalendarContent addTo(CalendarContent content, Locale language) {
    if ((country == null) == (list == null)) {
      throw new Problem(ProblemType.INVALID_INPUT, "country", "list");
    }
    if (country != null && (fromYear == null || toYear == null)) {
      throw new Problem(ProblemType.INVALID_INPUT, "fromYear", "toYear");
    }
    int from = fromYear == null ? content.firstYear() : fromYear;
    int to = toYear == null ? content.lastYear() : toYear;
    content.mustConnectTo(from, to);
    List<DayOff> days =
        country == null
            ? HolidayList.read(
                list, Math.min(from, content.firstYear()), Math.max(to, content.lastYear()))
            : PublicHolidays.of(country, subdivision, from, to, language);
    return content.with(days, from, to);
  }
}
