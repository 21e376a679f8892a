package io.fieldcontract.platform.scope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The realm roles, widest first: who has several acts with the widest. */
public enum Role {
  OPS,
  LIAISON,
  MANAGER,
  REP;

  /** The role's name in Keycloak. */
  public String realmName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The widest role that the test says the caller holds; empty when it is none of ours. */
  public static Optional<Role> widest(Predicate<String> holdsRealmRole) {
    return Arrays.stream(values())
        .filter(role -> holdsRealmRole.test(role.realmName()))
        .findFirst();
  }
}
