/** REST of incentive statements. */
package io.fieldcontract.statement.rest;
