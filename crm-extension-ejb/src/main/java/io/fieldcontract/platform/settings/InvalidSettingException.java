package io.fieldcontract.platform.settings;

/** A setting is missing or wrong; the message is one sentence that names it and says what to do. */
public final class InvalidSettingException extends IllegalStateException {

  InvalidSettingException(String sentence) {
    super(sentence);
  }
}
