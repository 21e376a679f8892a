/**
 * What every feature stands on: the stereotypes of use cases and repositories; knows no feature.
 */
package io.fieldcontract.platform;
