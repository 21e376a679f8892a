/** Measures the application against pgbench running the same SQL on the same database. */
package io.fieldcontract.local.benchmark;
