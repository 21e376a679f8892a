/** What every resource shares: sign-in to scope, idempotency, ETags, problems, JSON. */
package io.fieldcontract.platform.rest;
