/**
 * Starts the real servers (PostgreSQL, Keycloak, Payara Micro) on this machine, for the run command
 * and for tests.
 */
package io.fieldcontract.local;
