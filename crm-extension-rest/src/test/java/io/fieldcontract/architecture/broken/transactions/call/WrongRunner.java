package io.fieldcontract.architecture.broken.transactions.call;

import jakarta.transaction.UserTransaction;

class WrongRunner {
  UserTransaction transaction;
}
