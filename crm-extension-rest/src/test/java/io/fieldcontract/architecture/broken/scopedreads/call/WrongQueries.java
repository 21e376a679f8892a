package io.fieldcontract.architecture.broken.scopedreads.call;

class WrongQueries {
  public long count() {
    return 0;
  }
}
