/** The caller of a request and the scope made of it. */
package io.fieldcontract.user.rest;
