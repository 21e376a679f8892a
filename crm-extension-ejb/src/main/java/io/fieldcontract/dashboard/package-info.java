/** The numbers of the home screen; queries only. */
package io.fieldcontract.dashboard;
