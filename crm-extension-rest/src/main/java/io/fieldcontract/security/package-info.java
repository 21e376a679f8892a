/** Sign-in on the server: verifies Keycloak's access tokens and refuses requests without one. */
package io.fieldcontract.security;
