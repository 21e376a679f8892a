package io.fieldcontract.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLogTest {

  @Test
  void readsTheApplicationsStatementsWithTheirParameters() {
    String log =
        """
        benchmark-log crm-extension LOG:  statement: BEGIN
        benchmark-log psql LOG:  execute <unnamed>: select 'somebody else'
        benchmark-log crm-extension LOG:  execute S_2: select a
        \tfrom t where id = $1 and said = $2 and none = $3
        benchmark-log crm-extension DETAIL:  Parameters: $1 = '7', $2 = 'it''s = a
        \tnote, $9', $3 = NULL
        benchmark-log crm-extension LOG:  duration: 1.000 ms
        benchmark-log crm-extension LOG:  execute S_1: COMMIT
        """;

    assertThat(StatementLog.parsed(log))
        .extracting(CapturedStatement::sql)
        .containsExactly(
            "BEGIN", "select a\n from t where id = $1 and said = $2 and none = $3", "COMMIT");
    assertThat(StatementLog.parsed(log).get(1).parameters())
        .containsExactly("7", "it's = a\n note, $9", null);
  }

  @Test
  void readsAQuoteAtTheEndOfAParameter() {
    assertThat(CapturedStatement.parameters("$1 = '''', $2 = 'x'''")).containsExactly("'", "x'");
  }
}
