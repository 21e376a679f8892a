/** IC disputes over REST. */
package io.fieldcontract.dispute.rest;
