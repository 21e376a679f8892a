package io.fieldcontract.architecture.broken.cycles.account;

import io.fieldcontract.architecture.broken.cycles.call.WrongCall;

public class WrongAccount {
  WrongCall call;
}
