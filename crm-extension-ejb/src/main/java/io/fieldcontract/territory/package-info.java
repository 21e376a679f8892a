/** Regions and territories as the caller sees them, and the accounts assigned to them. */
package io.fieldcontract.territory;
