/** Regions and territories over REST. */
package io.fieldcontract.territory.rest;
