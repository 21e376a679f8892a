/**
 * The terms that clocks run on: business calendars and policies version by version, and why a due
 * time is what it is.
 */
package io.fieldcontract.terms;
