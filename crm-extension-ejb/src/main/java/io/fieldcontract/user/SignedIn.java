package io.fieldcontract.user;

import io.fieldcontract.platform.scope.Scope;

/**
 * Who makes a request.
 *
 * @param name for display
 * @param linked whether the person is tied to the token's subject already
 */
public record SignedIn(Scope scope, String login, String name, boolean linked) {}
