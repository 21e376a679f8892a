/** Classes that break one rule each: a package for each rule, laid out as the product is. */
package io.fieldcontract.architecture.broken;
