package io.fieldcontract;

import io.fieldcontract.account.rest.AccountsResource;
import io.fieldcontract.account.rest.DataChangeRequestsResource;
import io.fieldcontract.account.rest.DirectoryResource;
import io.fieldcontract.account.rest.OutletsResource;
import io.fieldcontract.account.rest.PickerResource;
import io.fieldcontract.anomaly.rest.AnomalyFlagsResource;
import io.fieldcontract.anomaly.rest.FlagBulkResource;
import io.fieldcontract.anomaly.rest.FlagDuplicatesResource;
import io.fieldcontract.anomaly.rest.FlagExportResource;
import io.fieldcontract.anomaly.rest.FlagPhotosResource;
import io.fieldcontract.call.rest.CallDayChecksResource;
import io.fieldcontract.call.rest.CallsResource;
import io.fieldcontract.dashboard.rest.HomeResource;
import io.fieldcontract.dashboard.rest.MeResource;
import io.fieldcontract.dashboard.rest.TerritoryPageResource;
import io.fieldcontract.dashboard.rest.TerritorySummariesResource;
import io.fieldcontract.dispute.rest.DisputeBoardResource;
import io.fieldcontract.dispute.rest.DisputeBulkResource;
import io.fieldcontract.dispute.rest.DisputeExportResource;
import io.fieldcontract.dispute.rest.DisputeFilesResource;
import io.fieldcontract.dispute.rest.DisputeReportsResource;
import io.fieldcontract.dispute.rest.DisputeResource;
import io.fieldcontract.dispute.rest.IcDisputesResource;
import io.fieldcontract.live.rest.EventsResource;
import io.fieldcontract.notification.rest.NotificationPreferencesResource;
import io.fieldcontract.notification.rest.NotificationsResource;
import io.fieldcontract.platform.rest.BodyLimit;
import io.fieldcontract.platform.rest.DeadLettersResource;
import io.fieldcontract.platform.rest.InvalidInputMapper;
import io.fieldcontract.platform.rest.JaxRsMapper;
import io.fieldcontract.platform.rest.JsonConfiguration;
import io.fieldcontract.platform.rest.MalformedBodyMapper;
import io.fieldcontract.platform.rest.NoStore;
import io.fieldcontract.platform.rest.OpenApiResource;
import io.fieldcontract.platform.rest.Parameters;
import io.fieldcontract.platform.rest.ProblemMapper;
import io.fieldcontract.platform.rest.StaleEntityMapper;
import io.fieldcontract.platform.rest.UnexpectedMapper;
import io.fieldcontract.product.rest.ProductsResource;
import io.fieldcontract.savedview.rest.SavedViewsResource;
import io.fieldcontract.security.rest.ClientConfigResource;
import io.fieldcontract.signal.rest.SignalsOfTerritoryResource;
import io.fieldcontract.signal.rest.TerritorySignalsResource;
import io.fieldcontract.statement.rest.IcStatementsResource;
import io.fieldcontract.terms.rest.BusinessCalendarsResource;
import io.fieldcontract.terms.rest.HolidayPlacesResource;
import io.fieldcontract.terms.rest.OutsideCalendarMapper;
import io.fieldcontract.terms.rest.SlaPoliciesResource;
import io.fieldcontract.territory.rest.ColleaguesResource;
import io.fieldcontract.territory.rest.LiaisonAbsencesResource;
import io.fieldcontract.territory.rest.RegionsResource;
import io.fieldcontract.territory.rest.TerritoriesResource;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Everything the REST API consists of, listed: nothing is found by scanning. */
public class CrmApplication extends Application {

  /** The resources, those of the OpenAPI document. */
  public static final Set<Class<?>> RESOURCES =
      Set.of(
          AccountsResource.class,
          AnomalyFlagsResource.class,
          BusinessCalendarsResource.class,
          CallDayChecksResource.class,
          CallsResource.class,
          ClientConfigResource.class,
          ColleaguesResource.class,
          DataChangeRequestsResource.class,
          DeadLettersResource.class,
          DirectoryResource.class,
          DisputeBoardResource.class,
          DisputeBulkResource.class,
          DisputeExportResource.class,
          DisputeFilesResource.class,
          DisputeReportsResource.class,
          DisputeResource.class,
          EventsResource.class,
          FlagBulkResource.class,
          FlagDuplicatesResource.class,
          FlagExportResource.class,
          FlagPhotosResource.class,
          HolidayPlacesResource.class,
          HomeResource.class,
          IcDisputesResource.class,
          IcStatementsResource.class,
          LiaisonAbsencesResource.class,
          MeResource.class,
          NotificationPreferencesResource.class,
          NotificationsResource.class,
          OpenApiResource.class,
          OutletsResource.class,
          PickerResource.class,
          ProductsResource.class,
          RegionsResource.class,
          SavedViewsResource.class,
          SignalsOfTerritoryResource.class,
          SlaPoliciesResource.class,
          TerritoriesResource.class,
          TerritoryPageResource.class,
          TerritorySignalsResource.class,
          TerritorySummariesResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          BodyLimit.class,
          InvalidInputMapper.class,
          JaxRsMapper.class,
          JsonConfiguration.class,
          MalformedBodyMapper.class,
          NoStore.class,
          OutsideCalendarMapper.class,
          Parameters.class,
          ProblemMapper.class,
          StaleEntityMapper.class,
          UnexpectedMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> all = new HashSet<>(RESOURCES);
    all.addAll(PROVIDERS);
    return all;
  }
}
