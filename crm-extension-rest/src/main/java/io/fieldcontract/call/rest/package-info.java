/** Calls over REST. */
package io.fieldcontract.call.rest;
