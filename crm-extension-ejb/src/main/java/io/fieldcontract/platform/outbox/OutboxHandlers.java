package io.fieldcontract.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The handlers that this node has. During an upgrade nodes differ in them: a node keeps events, and
 * takes them, only of types that it can tell.
 */
@ApplicationScoped
class OutboxHandlers {

  @Inject private Instance<OutboxHandler> handlers;

  /** The types that somebody wants to be told of, at that pace: the slowest handler's counts. */
  Set<String> types(Pace pace) {
    Set<String> slow = types(OutboxHandler::isSlow);
    if (pace == Pace.SLOW) {
      return slow;
    }
    Set<String> quick = types(handler -> true);
    quick.removeAll(slow);
    return quick;
  }

  private Set<String> types(Predicate<OutboxHandler> which) {
    return handlers.stream()
        .filter(which)
        .flatMap(handler -> handler.types().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Those who want to be told of a type. */
  List<OutboxHandler> of(String type) {
    return handlers.stream().filter(handler -> handler.types().contains(type)).toList();
  }
}
