package io.fieldcontract.platform.problem;

import java.util.Locale;

/**
 * Every kind of refusal, with its HTTP status. The words for a person stand in {@code
 * problems*.properties} under the slug; docs/problems.md says what to do about each.
 */
public enum ProblemType {
  MALFORMED_BODY(400),
  BAD_PAGE(400),
  IDEMPOTENCY_KEY_MISSING(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_A_KNOWN_USER(403),
  NOT_YOUR_CALL(403),
  NOT_YOUR_FLAG(403),
  NOT_YOUR_DISPUTE(403),
  NOT_YOUR_LEVEL(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CALL_NOT_A_DRAFT(409),
  CALL_NOT_SUBMITTED(409),
  REQUEST_ALREADY_DECIDED(409),
  HCP_ALREADY_IN_TERRITORY(409),
  HCP_ALREADY_KNOWN(409),
  FLAG_FURTHER_ON(409),
  FLAG_CLOSED(409),
  NOTHING_TO_UNDO(409),
  VIEW_NAME_TAKEN(409),
  ID_TAKEN(409),
  TOO_MANY_PHOTOS(409),
  TOO_MANY_FILES(409),
  DISPUTE_STEP_NOT_POSSIBLE(409),
  DISPUTE_AT_TOP(409),
  DISPUTE_REOPENED_BEFORE(409),
  LINE_IN_DISPUTE(409),
  SIGNAL_CLOSED(409),
  ATTACHMENT_REMOVED(410),
  STALE_VERSION(412),
  BODY_TOO_LARGE(413),
  PHOTO_TOO_LARGE(413),
  FILE_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID_INPUT(422),
  IDEMPOTENCY_KEY_REUSED(422),
  CALL_IN_FUTURE(422),
  CALL_INCOMPLETE(422),
  HCP_NOT_IN_TERRITORY(422),
  UNKNOWN_PRODUCT(422),
  NOT_YOUR_TERRITORY(422),
  FLAG_IN_FUTURE(422),
  OUTLET_NOT_IN_TERRITORY(422),
  FLAG_NOT_MERGEABLE(422),
  NOT_A_PHOTO(422),
  NOT_A_PHOTO_OR_PDF(422),
  UNKNOWN_STATEMENT_LINE(422),
  NOT_YOUR_PAYEE(422),
  OUTSIDE_CALENDAR(422),
  HOLIDAY_LIST_INVALID(422),
  VERSION_REQUIRED(428),
  INTERNAL_ERROR(500),
  SERVICE_UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The HTTP status of this refusal. */
  public int status() {
    return status;
  }

  /** The stable name, such as {@code call-in-future}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} of RFC 9457. */
  public String uri() {
    return "urn:fieldcontract:problem:" + slug();
  }
}
