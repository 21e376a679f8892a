/** What people are paid as incentive: statements, and how each of their lines was made. */
package io.fieldcontract.statement;
