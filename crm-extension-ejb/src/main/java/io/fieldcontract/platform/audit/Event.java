package io.fieldcontract.platform.audit;

import java.util.UUID;

/**
 * What happened to one object, named in the past tense by its record's name. An aggregate returns
 * it from the verb that made it happen.
 */
public interface Event {

  /** The kind of object, such as {@code Call}. */
  String objectType();

  /** The object. */
  UUID objectId();

  /** Whose events are told one after the other, this one among them; a part names its whole. */
  default UUID orderedWith() {
    return objectId();
  }

  /** The object's version once the change is stored. */
  long objectVersion();

  /** What the object said before; null for a new one. */
  Object before();

  /** What it says now; null when it is gone. */
  Object after();

  /** Why, in the words of who did it; null where no reason is asked. */
  default String reason() {
    return null;
  }
}
