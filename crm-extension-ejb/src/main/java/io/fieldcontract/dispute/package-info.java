/**
 * Incentive compensation in dispute: filed from a statement, decided level by level, held to two
 * clocks.
 */
package io.fieldcontract.dispute;
