/** The signals of a territory over REST. */
package io.fieldcontract.signal.rest;
