/** The views of lists that each person keeps. */
package io.fieldcontract.savedview;
