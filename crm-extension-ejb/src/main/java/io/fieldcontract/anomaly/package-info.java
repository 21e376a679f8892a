/** Anomalies that reps notice at outlets, and what the liaison does about each. */
package io.fieldcontract.anomaly;
