/** The home screen, the page of a territory and its week over REST. */
package io.fieldcontract.dashboard.rest;
