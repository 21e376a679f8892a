/** What every answer of the WAR shares, whether it is a file or of the API. */
package io.fieldcontract.platform.web;
