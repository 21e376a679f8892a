/** Whole slices: the WAR in a real server, on real PostgreSQL, with tokens of a real Keycloak. */
package io.fieldcontract.slice;
