/** SQL into records, and keyset pages. */
package io.fieldcontract.platform.sql;
