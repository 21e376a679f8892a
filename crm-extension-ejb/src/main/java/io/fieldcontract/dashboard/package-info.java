/** The numbers of the home screen, of a territory's page and of its week; queries only. */
package io.fieldcontract.dashboard;
