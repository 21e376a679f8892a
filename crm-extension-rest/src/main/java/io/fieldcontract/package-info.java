/** The module as a whole: what the REST API consists of. */
package io.fieldcontract;
