package io.fieldcontract.architecture.broken.dashboard.dashboard.rest;

import io.fieldcontract.architecture.broken.dashboard.dashboard.HomeQueries;

class RightResource {
  HomeQueries home;
}
