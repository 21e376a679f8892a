package io.fieldcontract.calendar;

import java.util.UUID;

/** The identity of a business calendar through all its versions. */
public record CalendarId(UUID value) {}
