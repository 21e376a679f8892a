package io.fieldcontract.architecture.broken.dashboard.call;

import io.fieldcontract.architecture.broken.dashboard.dashboard.HomeQueries;

class WrongCall {
  HomeQueries home;
}
