package io.fieldcontract.architecture.broken.scopemakers.call;

import io.fieldcontract.platform.scope.Scope;

class RightCallLogging {
  void log(Scope scope) {
    scope.role();
  }
}
