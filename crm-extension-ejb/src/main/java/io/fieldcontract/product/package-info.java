/** What a call can be about. */
package io.fieldcontract.product;
