/** Live events over server-sent events. */
package io.fieldcontract.live.rest;
