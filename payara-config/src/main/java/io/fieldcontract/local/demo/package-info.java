/** Makes a believable company from a seed number and loads it into an empty schema. */
package io.fieldcontract.local.demo;
