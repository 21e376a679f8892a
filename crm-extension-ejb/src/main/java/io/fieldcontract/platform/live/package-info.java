/** Open screens hear of changes in their scope, whatever node a change was made on. */
package io.fieldcontract.platform.live;
