package io.fieldcontract.architecture.broken.cycles.product;

import io.fieldcontract.architecture.broken.cycles.call.WrongCall;

class RightProduct {
  WrongCall call;
}
