/** What a territory's page says to do: signals with their evidence, and what became of them. */
package io.fieldcontract.signal;
