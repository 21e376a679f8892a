/** Accounts, the picker, the directory and data-change requests over REST. */
package io.fieldcontract.account.rest;
