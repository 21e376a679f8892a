/** Tells browsers where to sign in. */
package io.fieldcontract.security.rest;
