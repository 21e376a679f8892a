package io.fieldcontract.architecture.broken.cycles.call;

import io.fieldcontract.architecture.broken.cycles.account.WrongAccount;

public class WrongCall {
  WrongAccount account;
}
