/** Products over REST. */
package io.fieldcontract.product.rest;
