package io.fieldcontract.architecture.broken.scopemakers.user;

import io.fieldcontract.platform.scope.Role;
import io.fieldcontract.platform.scope.Scope;
import java.util.Set;

class Users {
  Scope everything() {
    return new Scope(Role.OPS, null, Set.of(), Set.of(), null, null);
  }
}
