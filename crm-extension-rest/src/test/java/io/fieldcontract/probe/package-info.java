/** Goes into the tested server beside the WAR's own code, to do what the product must not do. */
package io.fieldcontract.probe;
