/**
 * Pictures and files that hang on other objects: cleaned, stored, and reached through their owner.
 */
package io.fieldcontract.platform.attachment;
