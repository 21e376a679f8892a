/** The arithmetic of the numbers that docs/numbers.md defines: pure, and tested with tables. */
package io.fieldcontract.measure;
