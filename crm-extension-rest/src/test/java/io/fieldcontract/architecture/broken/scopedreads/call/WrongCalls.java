package io.fieldcontract.architecture.broken.scopedreads.call;

import io.fieldcontract.platform.Repository;

@Repository
class WrongCalls {
  Object find(long id) {
    return null;
  }
}
