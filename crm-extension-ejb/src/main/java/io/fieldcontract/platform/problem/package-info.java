/** Refusals a person and a program understand, each with a stable type. */
package io.fieldcontract.platform.problem;
