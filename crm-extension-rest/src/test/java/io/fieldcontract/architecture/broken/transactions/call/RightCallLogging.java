package io.fieldcontract.architecture.broken.transactions.call;

import io.fieldcontract.platform.UseCase;
import jakarta.transaction.Transactional;

@UseCase
class RightCallLogging {
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void log() {}
}
