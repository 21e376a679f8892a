/** Work that is done again and again on each node. */
package io.fieldcontract.platform.job;
