/** HCPs and HCOs, the picker's list, the directory, and requests to change this data. */
package io.fieldcontract.account;
