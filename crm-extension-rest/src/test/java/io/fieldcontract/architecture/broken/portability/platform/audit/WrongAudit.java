package io.fieldcontract.architecture.broken.portability.platform.audit;

import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

class WrongAudit {
  @CreationTimestamp private Instant at;
}
