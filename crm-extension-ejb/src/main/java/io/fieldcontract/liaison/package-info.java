/** Who answers for which region: part of a liaison's scope, so it knows no feature. */
package io.fieldcontract.liaison;
