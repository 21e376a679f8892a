package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week of each territory, made from what reps have entered anyway. */
class TerritorySummaryIT extends Slice {

  private static final String REP = "rep19";
  private static final String MANAGER = "manager04";

  private Field field;
  private LocalDate lastMonday;

  @BeforeEach
  void field() throws Exception {
    field = new Field(api, REP);
    lastMonday = field.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
  }

  @Test
  void aManagerReadsEachOwnTerritoryForItself() throws Exception {
    JsonNode page = summaries(MANAGER, "");
    assertThat(page.get("total").asInt()).isEqualTo(6);
    assertThat(page.get("items").findValuesAsText("monday"))
        .containsOnly(lastMonday.plusWeeks(1).toString());
    JsonNode own = summaries(REP, "").get("items");
    assertThat(own).hasSize(1);
    assertThat(own.at("/0/territory/id").asText()).isEqualTo(field.territory);
    String region = own.at("/0/region/id").asText();
    assertThat(summaries("manager", "?region=" + region).get("total").asInt()).isZero();
    assertThat(summaries("ops", "?region=" + region).get("total").asInt()).isEqualTo(6);
  }

  @Test
  void aWeekIsWhatWasEnteredOfIt() throws Exception {
    JsonNode before = ofTerritory("?week=" + lastMonday);
    Map<String, Object> call = field.call(field.longKnownHcp());
    call.put("callDate", lastMonday.plusDays(2).toString());
    call.put("outcome", "OBJECTION");
    api.post("calls").as(REP).json(call).send();
    JsonNode after = ofTerritory("?week=" + lastMonday.plusDays(6));
    assertThat(after.get("calls").asInt() - before.get("calls").asInt()).isOne();
    assertThat(outcome(after, "OBJECTION") - outcome(before, "OBJECTION")).isOne();
    assertThat(after.get("lateCalls").asLong())
        .isEqualTo(
            Stack.number(
                """
                select count(*) from call where territory_id = '%s' and status = 'SUBMITTED' and late
                  and call_date between '%s' and '%s'"""
                    .formatted(field.territory, lastMonday, lastMonday.plusDays(6))));
    assertThat(marks(after).contains("LATE_CALLS")).isEqualTo(after.get("lateCalls").asInt() > 0);
    assertThat(marks(after)).doesNotContain("NO_CALLS");
    assertThat(marks(after).contains("COVERAGE_BEHIND"))
        .isEqualTo(
            after.at("/coverage/pace/workingDaysElapsed").asInt() >= 10
                && after.at("/coverage/coveragePercent").asDouble()
                    < 0.9 * after.at("/coverage/pace/coveragePlannedPercent").asDouble());
    // What came later is not in the coverage of that Sunday.
    int covered = after.at("/coverage/covered").asInt();
    api.post("calls").as(REP).json(field.call(field.uncoveredTarget().get("id").asText())).send();
    assertThat(ofTerritory("?week=" + lastMonday).at("/coverage/covered").asInt())
        .isEqualTo(covered);
    assertThat(ofTerritory("").at("/coverage/covered").asInt()).isGreaterThan(covered);
  }

  @Test
  void aWeekWithoutACallIsMarkedSo() throws Exception {
    JsonNode week = ofTerritory("?week=2001-01-01");
    assertThat(week.get("calls").asInt()).isZero();
    assertThat(marks(week).get(0)).isEqualTo("NO_CALLS");
    assertThat(marks(week).contains("DISPUTES_OPEN"))
        .isEqualTo(week.get("disputesOpen").asInt() > 0);
    assertThat(week.get("asOf").asText()).isNotBlank();
  }

  @Test
  void allPagesAreInTheFile() throws Exception {
    JsonNode first = summaries(MANAGER, "?limit=4");
    JsonNode rest = summaries(MANAGER, "?limit=4&after=" + first.get("next").asText());
    assertThat(first.get("items")).hasSize(4);
    assertThat(rest.get("items")).hasSize(2);
    Api.Reply reply = api.get("territory-summaries/export?week=" + lastMonday).as(MANAGER).send();
    String file = new String(reply.raw().body(), StandardCharsets.UTF_8);
    assertThat(file.lines()).hasSize(1 + 6);
    assertThat(file).startsWith("\ufeffweek,region,territory").contains(lastMonday + ",");
    assertThat(reply.header("Content-Disposition")).contains(lastMonday.toString());
  }

  @Test
  void aWeekToComeIsRefused() throws Exception {
    for (String week : List.of(field.today.plusDays(7).toString(), "1999-12-31", "soon")) {
      assertThat(api.get("territory-summaries?week=" + week).as(MANAGER).send().fields())
          .containsExactly("week");
    }
  }

  private JsonNode summaries(String login, String query) throws Exception {
    return api.get("territory-summaries" + query).as(login).send().body();
  }

  private JsonNode ofTerritory(String query) throws Exception {
    for (JsonNode week : summaries(MANAGER, query).get("items")) {
      if (week.at("/territory/id").asText().equals(field.territory)) {
        return week;
      }
    }
    throw new AssertionError("the territory is missing");
  }

  private static List<String> marks(JsonNode week) {
    return StreamSupport.stream(week.get("marks").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static int outcome(JsonNode week, String outcome) {
    for (JsonNode one : week.get("outcomes")) {
      if (one.get("outcome").asText().equals(outcome)) {
        return one.get("calls").asInt();
      }
    }
    return 0;
  }
}
