package io.fieldcontract.call;

import io.fieldcontract.platform.scope.TerritoryId;
import java.time.LocalDate;

/** Where a submitted call is counted. */
record CallDay(TerritoryId territory, LocalDate date, boolean late) {}
