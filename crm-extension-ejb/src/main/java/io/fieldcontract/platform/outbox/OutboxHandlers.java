package io.fieldcontract.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The handlers that this node has. During an upgrade nodes differ in them: a node keeps events, and
 * takes them, only of types that it can tell.
 */
@ApplicationScoped
class OutboxHandlers {

  @Inject private Instance<OutboxHandler> handlers;

  /** The types that somebody wants to be told of. */
  Set<String> types() {
    return handlers.stream()
        .flatMap(handler -> handler.types().stream())
        .collect(Collectors.toSet());
  }

  /** Those who want to be told of a type. */
  List<OutboxHandler> of(String type) {
    return handlers.stream().filter(handler -> handler.types().contains(type)).toList();
  }
}
