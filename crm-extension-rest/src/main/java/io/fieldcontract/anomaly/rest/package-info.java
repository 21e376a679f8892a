/** Anomaly flags over REST. */
package io.fieldcontract.anomaly.rest;
