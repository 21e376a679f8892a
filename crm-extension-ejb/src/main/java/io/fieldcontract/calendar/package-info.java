/** Working time: whose hours, in which zone, on which days; arithmetic on java.time alone. */
package io.fieldcontract.calendar;
