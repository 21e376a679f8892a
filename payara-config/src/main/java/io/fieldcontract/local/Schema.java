package io.fieldcontract.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.ui.LoggerUIService;

/** The product's tables in a local database. */
public final class Schema {
  private static final String CHANGELOG = "db/changelog/master.xml";

  private Schema() {}

  /**
   * Brings the database up to the newest changeset; does nothing when it is there.
   *
   * @param jdbcUrl the address with credentials
   * @throws LauncherFailure when a changeset fails
   */
  public static void update(String jdbcUrl) {
    // Nothing about anybody's start goes to Liquibase's makers.
    System.setProperty("liquibase.analytics.enabled", "false");
    try {
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () ->
              new CommandScope("update")
                  .addArgumentValue("url", jdbcUrl)
                  .addArgumentValue("changelogFile", CHANGELOG)
                  .addArgumentValue("showSummaryOutput", UpdateSummaryOutputEnum.LOG)
                  .execute());
    } catch (Exception e) { // Scope.child declares no narrower one
      throw new LauncherFailure(
          "The tables could not be made (--fresh throws kept data away): " + reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  /** Whether nobody has loaded a company yet. */
  public static boolean isEmpty(String jdbcUrl) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        var rows =
            connection.createStatement().executeQuery("select not exists (select from region)")) {
      return rows.next() && rows.getBoolean(1);
    } catch (SQLException e) {
      throw new LauncherFailure("The database cannot be read: " + e.getMessage(), e);
    }
  }
}
