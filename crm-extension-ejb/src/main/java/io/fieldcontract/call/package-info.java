/** The call log: drafts, submitted calls, corrections and what was said before them. */
package io.fieldcontract.call;
