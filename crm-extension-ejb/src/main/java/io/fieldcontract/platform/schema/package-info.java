/** Liquibase and Hibernate brought together at start. */
package io.fieldcontract.platform.schema;
