/** Clocks on promises: when an answer is due, what pauses that, and whether it was missed. */
package io.fieldcontract.sla;
