package io.fieldcontract.architecture.broken.transactions.call;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;

@Stateless
class WrongBean {
  @TransactionAttribute
  void run() {}
}
