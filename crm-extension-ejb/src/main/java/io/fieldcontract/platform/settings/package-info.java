/** What IT says from outside; a wrong setting stops the start with a sentence that names it. */
package io.fieldcontract.platform.settings;
