/** What happened is told to its handlers after the commit: at least once, in order per object. */
package io.fieldcontract.platform.outbox;
