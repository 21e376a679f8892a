/** The home screen over REST. */
package io.fieldcontract.dashboard.rest;
