package io.fieldcontract.probe;

import io.fieldcontract.platform.outbox.OutboxEvent;
import io.fieldcontract.platform.outbox.OutboxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hears of probes, and of something that happens to flags and that nobody else hears of; fails on
 * those that say so, and remembers the others in their order.
 */
@ApplicationScoped
public class ToldEvents implements OutboxHandler {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  public Set<String> types() {
    return Set.of("Probe", "FlagCountedAgain");
  }

  @Override
  public void handle(OutboxEvent event) {
    if ("fail".equals(event.reason())) {
      throw new IllegalStateException("Asked to fail");
    }
    heard.add(event.objectId() + " " + event.objectVersion());
  }

  /** The object and version of each event heard. */
  public List<String> heard() {
    return heard;
  }
}
