/** What a caller may see on a date, and the predicate every read carries. */
package io.fieldcontract.platform.scope;
