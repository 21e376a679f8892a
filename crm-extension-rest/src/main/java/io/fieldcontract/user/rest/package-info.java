/** Who am I. */
package io.fieldcontract.user.rest;
