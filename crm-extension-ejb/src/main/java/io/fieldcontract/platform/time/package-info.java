/** The one clock of the module. */
package io.fieldcontract.platform.time;
