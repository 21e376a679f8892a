package io.fieldcontract.architecture.broken.platform.platform.audit;

import io.fieldcontract.architecture.broken.platform.call.Call;

class WrongAudit {
  Call call;
}
