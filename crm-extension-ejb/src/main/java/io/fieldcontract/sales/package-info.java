/** Primary and secondary sales of territories against their plan. */
package io.fieldcontract.sales;
