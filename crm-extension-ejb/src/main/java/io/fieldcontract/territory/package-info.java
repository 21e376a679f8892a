/**
 * Regions and territories as the caller sees them, the accounts assigned to them, and their
 * liaisons.
 */
package io.fieldcontract.territory;
