package io.fieldcontract.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Csv csv = new Csv(out);

  @Test
  void aFileBeginsWithAByteOrderMarkOnce() throws IOException {
    csv.row(List.of("Zoë", 1));
    csv.row(Arrays.asList(null, "b"));
    csv.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffZoë,1\r\n,b\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain             | plain",
        "=1+1              | '=1+1",
        "+41 44            | '+41 44",
        "-2                | '-2",
        "@SUM(A1)          | '@SUM(A1)",
        "＝cmd             | '＝cmd",
        "a=1               | a=1",
        "a,b               | \"a,b\"",
        "a;b               | \"a;b\"",
        "say \"x\"         | \"say \"\"x\"\"\"",
        "=HYPERLINK(\"a\",1) | \"'=HYPERLINK(\"\"a\"\",1)\"",
      },
      quoteCharacter = '`')
  void aCellIsNeverAFormula(String cell, String written) throws IOException {
    csv.row(List.of(cell));
    csv.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff" + written + "\r\n");
  }

  @Test
  void aTabOrALineEndInFrontIsNoWayAround() throws IOException {
    csv.row(List.of("\t=1", "\n=1"));
    csv.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff\"'\t=1\",\"'\n=1\"\r\n");
  }
}
