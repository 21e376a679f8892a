/** Notifications and how people want to be told, over REST. */
package io.fieldcontract.notification.rest;
