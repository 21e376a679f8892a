package io.fieldcontract.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldcontract.local.LauncherFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {
  private static final String USER = "00000000-0000-7000-8000-00000000000a";
  private static final String HCP = "00000000-0000-7000-8000-00000000000b";
  private static final String CALL = "00000000-0000-7000-8000-00000000000c";
  private static final String OTHER_CALL = "00000000-0000-7000-8000-00000000000d";

  @Test
  void bindsWhatVariesFromTheInputAndMakesNewIdsNew() {
    PgbenchScript script = script(request(CALL, "key-1"), request(OTHER_CALL, "key-2"));

    assertThat(script.text())
        .isEqualTo(
            """
            \\set row random(1, 40)
            \\set turn :turn + 1
            \\set fresh :turn * 1000 + :client_id
            select p1, p2, p3 from benchmark.input where n = :row \\gset
            \\startpipeline
            BEGIN;
            insert into call values (%s, :p1, :p2, null);
            \\endpipeline
            insert into idempotency_record values (:fresh, :p3);
            update call set version = 1 where id = %s;
            COMMIT;
            """
                .formatted(made(1), made(1)));
    assertThat(script.statements()).isEqualTo(5);
    assertThat(script.row(Map.of("user", "U", "hcp", "H")))
        .containsExactly("U", "{\"hcp\":\"H\"}", "201");
  }

  @Test
  void refusesRequestsThatDoDifferentThings() {
    List<CapturedStatement> one = List.of(new CapturedStatement("select 1", List.of()));
    List<CapturedStatement> other = List.of(new CapturedStatement("select 2", List.of()));

    assertThatThrownBy(() -> script(one, other))
        .isInstanceOf(LauncherFailure.class)
        .hasMessageContaining("same");
    assertThatThrownBy(() -> script(List.of(), List.of())).isInstanceOf(LauncherFailure.class);
  }

  @Test
  void refusesAColonThatPgbenchWouldReplace() {
    List<CapturedStatement> one = List.of(new CapturedStatement("select 'HH24:MI'", List.of()));
    List<CapturedStatement> cast = List.of(new CapturedStatement("select '1'::int", List.of()));

    assertThatThrownBy(() -> script(one, one)).hasMessageContaining("colon");
    assertThat(script(cast, cast).text()).endsWith("select '1'::int;\n");
  }

  private static PgbenchScript script(
      List<CapturedStatement> statements, List<CapturedStatement> before) {
    return new PgbenchScript(Map.of(USER, "user", HCP, "hcp"), "key-1", statements, before, 40);
  }

  private static List<CapturedStatement> request(String call, String key) {
    return List.of(
        new CapturedStatement("BEGIN", List.of()),
        new CapturedStatement(
            "insert into call values ($1, $2, $3, $4)",
            Arrays.asList(call, USER, "{\"hcp\":\"" + HCP + "\"}", null)),
        new CapturedStatement(
            "insert into idempotency_record values ($1, $2)", List.of(key, "201")),
        new CapturedStatement("update call set version = 1 where id = $1", List.of(call)),
        new CapturedStatement("COMMIT", List.of()));
  }

  private static String made(int number) {
    return "cast('01a"
        + number
        + "' || lpad(cast(cast(:fresh as bigint) as text), 28, '0') as uuid)";
  }
}
