package io.fieldcontract.platform.audit;

/** An object came to be: it said nothing before. */
public interface Creation extends Event {

  @Override
  default long objectVersion() {
    return 0;
  }

  @Override
  default Object before() {
    return null;
  }
}
