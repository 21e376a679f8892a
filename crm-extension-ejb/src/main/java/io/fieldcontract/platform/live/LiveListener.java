package io.fieldcontract.platform.live;

import java.time.Instant;
import java.util.List;

/** Somebody whose screen is open on this node. None of the methods may wait for the network. */
public interface LiveListener {

  /**
   * Events came to light, by id, in scope or not.
   *
   * @param mark an id up to which nothing will come any more
   */
  void hear(List<LiveEvent> events, long mark);

  /** Time goes by: about once a second. */
  void tick(Instant now);

  /** The node stops. */
  void close();
}
