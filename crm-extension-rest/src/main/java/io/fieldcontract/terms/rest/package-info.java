/** REST of business calendars, policies, and what they make due when. */
package io.fieldcontract.terms.rest;
