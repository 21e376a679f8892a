package io.fieldcontract.architecture.broken.scopedreads.call;

import io.fieldcontract.platform.scope.Scope;

class RightQueries {
  public long count(Scope scope) {
    return own();
  }

  private long own() {
    return 0;
  }

  void add(Object call) {}

  record View(String name) {}
}
