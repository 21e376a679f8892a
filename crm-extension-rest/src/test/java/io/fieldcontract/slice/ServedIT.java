package io.fieldcontract.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the server hands out, and what is inside the WAR. */
class ServedIT extends Slice {

  /** As browsers do: without encryption they speak no HTTP/2. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void thePageIsServedWithAStrictPolicyAndIsAskedForEachTime() throws Exception {
    HttpResponse<String> page = fetch("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<script type=\"module\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .contains("connect-src 'self' " + Stack.authServerUrl())
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void builtFilesAreKeptForAYear() throws Exception {
    String script = fetch("").body().replaceAll("(?s).*src=\"\\./(assets/[^\"]+)\".*", "$1");
    HttpResponse<String> file = fetch(script);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
  }

  @Test
  void textsAreCompressedForWhoTakesIt() throws Exception {
    String script = fetch("").body().replaceAll("(?s).*src=\"\\./(assets/[^\"]+)\".*", "$1");
    String plain = fetch(script).body();
    HttpRequest request =
        HttpRequest.newBuilder(application().resolve(script))
            .header("Accept-Encoding", "br, gzip")
            .build();
    HttpResponse<byte[]> compressed = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(compressed.body().length).isLessThan(plain.length() / 2);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void theWarBringsNoApiOfTheServersOwn() throws IOException {
    try (ZipFile war = new ZipFile("target/crm-extension.war")) {
      Set<String> jars =
          war.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("WEB-INF/lib/".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(jars)
          .noneMatch(
              jar ->
                  jar.matches(
                      "(jakarta\\.|yasson|parsson|postgresql|jandex-2|resteasy-servlet-init).*"))
          .anyMatch(jar -> jar.startsWith("hibernate-core-6.6"))
          .anyMatch(jar -> jar.startsWith("resteasy-core-6.2"));
      assertThat(jars.stream().filter(jar -> jar.startsWith("crm-extension-"))).hasSize(3);
    }
  }

  @Test
  void auditEntriesAreNeitherChangedNorDeleted() throws Exception {
    api.get("me").as("manager02").send();
    assertThat(Stack.number("select count(*) from audit_entry")).isPositive();
    for (String change :
        List.of(
            "update audit_entry set reason = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThat(catchThrowable(() -> Stack.change(change)))
          .as(change)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void aUseCaseThatForgetsTheAuditTrailStoresNothing() throws Exception {
    String found =
        Stack.text("select account_id || ' ' || territory_id from account_territory_assignment");
    String[] ids = found.split(" ");
    String probe = "probe/unaudited?account=" + ids[0] + "&territory=" + ids[1];
    assertThat(fetch(probe).body()).contains("changed without audit");
    assertThat(
            Stack.number(
                "select count(*) from account_territory_assignment where valid_from = '2001-01-01'"))
        .isZero();
  }

  private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
    URI address = application().resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
