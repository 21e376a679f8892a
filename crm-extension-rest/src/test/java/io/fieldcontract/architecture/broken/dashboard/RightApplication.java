package io.fieldcontract.architecture.broken.dashboard;

import io.fieldcontract.architecture.broken.dashboard.dashboard.HomeQueries;

class RightApplication {
  HomeQueries home;
}
