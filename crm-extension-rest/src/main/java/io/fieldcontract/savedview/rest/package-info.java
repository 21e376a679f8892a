/** Saved views over REST. */
package io.fieldcontract.savedview.rest;
