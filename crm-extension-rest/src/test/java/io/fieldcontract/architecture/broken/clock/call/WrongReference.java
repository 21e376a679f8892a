package io.fieldcontract.architecture.broken.clock.call;

import java.time.Instant;
import java.util.function.Supplier;

class WrongReference {
  Supplier<Instant> now() {
    return Instant::now;
  }
}
