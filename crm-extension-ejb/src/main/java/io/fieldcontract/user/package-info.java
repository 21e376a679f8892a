/** The people who sign in, and the scope that follows from their role and assignments. */
package io.fieldcontract.user;
