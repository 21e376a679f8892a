/** A write that arrives twice happens once. */
package io.fieldcontract.platform.idempotency;
