/** The append-only record of who changed what, when and why, written with each change. */
package io.fieldcontract.platform.audit;
