/** Cycle plans and how far the targets of a territory are covered. */
package io.fieldcontract.coverage;
