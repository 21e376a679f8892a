package io.fieldcontract.signal.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fieldcontract.signal.SignalQueries.StoredSignal;
import io.fieldcontract.signal.SignalWords;
import java.time.ZoneId;

/** A signal, and in the caller's language why it is shown and what to do. */
public record SignalItem(@JsonUnwrapped StoredSignal signal, String reason, String todo) {

  /**
   * In these words.
   *
   * @param zone of the dates in them
   */
  public static SignalItem of(StoredSignal signal, SignalWords words, ZoneId zone) {
    return new SignalItem(signal, words.reason(signal, zone), words.todo(signal));
  }
}
