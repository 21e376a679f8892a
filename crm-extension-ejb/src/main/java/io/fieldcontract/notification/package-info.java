/** People hear of what concerns them, in the application and by mail. */
package io.fieldcontract.notification;
